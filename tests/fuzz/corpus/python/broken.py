import flyte
a = flyte.TaskEnvironment(name='a', image=)
b = flyte.TaskEnvironment(name='b', depends_on=[a, )
def f(:
    return
  x = 1
c = flyte.Image.from_base('x').with_commands([.with_env_vars({'A': })
print 'old'
@
@env.task
class
if
d = (1,
