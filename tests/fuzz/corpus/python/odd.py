from __future__ import annotations
import a.b.c, d as e; from . import *; from .. import x as y
from ...up import (
    one,  # comment
    two as three,
)
global_name: Final = 1_000; other = 0x1F | 0b11 & ~0o17 ** -3 // 2 @ m
lam = lambda *args, key=1, **kw: (yield)
nested = [[x for x in y if x] for y in {**z, 'k': {1, 2, *s}}.values()]
text = 'a' "b" r'\c' b'd' rb"e" f"{x!r:>{width}}" f'{a["b"]}' F"{{}}" u"g"
triple = '''it's
  "quoted" # no comment
''' """x"""
a, (b, *c), d[0], e.f = 1, (2, 3), 4, 5
x = y = z = flyte.Image.from_base('chain')
x += 1; del y
type Alias[T] = list[T]
def generic[T: int, *Ts, **P](a: T, *, b=lambda: 1) -> T: return a
class Group(Base, metaclass=M):
    """Doc."""
    env = flyte.TaskEnvironment(name='k')
    @property
    @env.task
    def method(self): return self
    class Inner: pass
match command.split():
    case [Point(x=0, y=0), *_] if ok: pass
    case {"k": v, **rest} | None: pass
    case _: pass
for i, j in pairs: continue
else: pass
while True:
    if a: break
    elif b: pass
    else: assert c, "message"
with open(x) as f, (yield) as g: print(f, file=g)
async def agen():
    async for i in b: yield i
    async with c as d: await d
    global env; nonlocal q
try: pass
finally: pass
if TYPE_CHECKING: from .types import T
print >>sys.stderr, "old"
exec "code"
value = a if b else c or not d and e is not f not in g
sl = x[1:2, ::3, ...]
back = 1 + \
    2

def after_form_feed(): pass
