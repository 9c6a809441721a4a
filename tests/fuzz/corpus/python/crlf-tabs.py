import flyte

env = flyte.TaskEnvironment(
	name="e",
	depends_on=[
		one,	# first
		two
	],
)


@env.task
def t(a: int = 1) -> str:
	if a:
		return "x"
	return "y"