// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "describe.h"

#include <QFile>
#include <QTest>

using namespace gantry;
using namespace gantry::python;
using namespace gantry::test;

class TestReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void example_ofEachPattern_isReadWhole_data();
    void example_ofEachPattern_isReadWhole();
    void images_ofAllShapes_areRead();
    void environments_ofAllShapes_areRead();
    void environments_unfollowable_areOpaque();
    void tasks_ofAllShapes_areRead();
    void calls_throughAliases_areFollowed();
    void entries_ofAllShapes_areRead();
    void mappings_tellWhereTheUriStands();
    void imports_acrossFolders_areFound();
    void folder_namedAsTheSdk_hidesNothing();
    void places_areThoseOfTheText();
    void header_ofScript_isRead_data();
    void header_ofScript_isRead();
    void errors_areLocated_data();
    void errors_areLocated();
    void brokenFile_keepsWhatStandsWhole();
};

static void compare(const QStringList &lines, const QStringList &expected)
{
    if (lines != expected)
        qWarning("%s", qPrintable(lines.join(u'\n')));
    QCOMPARE(lines, expected);
}

static QByteArray fileOf(const QString &path)
{
    QFile file(QStringLiteral(GANTRY_SOURCE_DIR "/") + path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestReading::example_ofEachPattern_isReadWhole_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("package");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("pure") << QStringLiteral("tests/projects/guide_pure_byoi") << QStringLiteral("workflow_code")
                          << QStringList{
                                 QStringLiteral("image workflow_code/envs.py:8  = from_ref_name(name='training')"),
                                 QStringLiteral("image workflow_code/envs.py:12  = from_ref_name(name='data-prep')"),
                                 QStringLiteral("environment workflow_code/envs.py:6 env_train name=training image=inline@8 on=[]"),
                                 QStringLiteral("environment workflow_code/envs.py:10 env_data name=data-prep image=inline@12 on=[training]"),
                                 QStringLiteral("task workflow_code/tasks.py:3 async training.train(processed: str) -> float []"),
                                 QStringLiteral("task workflow_code/tasks.py:8 async data-prep.prepare(raw: str = 'Hello World') -> float []"),
                                 QStringLiteral("call data-prep.prepare -> training.train (processed=?~)"),
                                 QStringLiteral("init main.py:22 init_from_config"),
                                 QStringLiteral("mapping data-prep = <your-registry>/data-prep:latest data-prep='<your-registry>/data-prep:latest'@"),
                                 QStringLiteral("mapping training = <your-registry>/training:latest training='<your-registry>/training:latest'@"),
                                 QStringLiteral("run main.py:32 prepare init=0 context=[copy_style='none', version='dev'] path=760.0"),
                             };
    QTest::newRow("remote") << QStringLiteral("tests/projects/guide_remote_builder") << QStringLiteral("tasks")
                            << QStringList{
                                   QStringLiteral("image tasks/envs.py:12 env_train_image = from_base(image_uri='<your-registry>/training-base:latest').clone(name='<your-org>/<your-image>', registry='<your-registry>'@, extendable=True).with_commands(commands=['/opt/venv/bin/pip install flyte']).with_env_vars(env_vars={'PATH': '/opt/venv/bin:$PATH', 'PYTHONPATH': '/workspace'}).with_code_bundle()"),
                                   QStringLiteral("image tasks/envs.py:28 env_data_image = from_base(image_uri='<your-registry>/data-prep-base:latest').clone(name='<your-org>/<your-image>', registry='<your-registry>'@, extendable=True).with_commands(commands=['/opt/conda/bin/pip install flyte']).with_env_vars(env_vars={'PYTHONPATH': '/app'}).with_code_bundle()"),
                                   QStringLiteral("environment tasks/envs.py:34 env_train name=training image=env_train_image on=[]"),
                                   QStringLiteral("environment tasks/envs.py:35 env_data name=data-prep image=env_data_image on=[training]"),
                                   QStringLiteral("task tasks/tasks.py:3 async training.train(processed: str) -> float []"),
                                   QStringLiteral("task tasks/tasks.py:7 async data-prep.prepare(raw: str = 'Hello World') -> float []"),
                                   QStringLiteral("call data-prep.prepare -> training.train (processed=?~)"),
                                   QStringLiteral("init main.py:23 init_from_config"),
                                   QStringLiteral("deploy main.py:30 data-prep init=0 context=[] path=1006.0"),
                                   QStringLiteral("deploy main.py:31 training init=0 context=[] path=1006.0"),
                               };
}

void TestReading::example_ofEachPattern_isReadWhole()
{
    QFETCH(QString, folder);
    QFETCH(QString, package);
    QFETCH(QStringList, expected);
    Files files;
    for (const QString &name : {QStringLiteral("main.py"), QString(package + u"/envs.py"), QString(package + u"/tasks.py")}) {
        files.emplace_back(name, fileOf(QString(folder + u'/' + name)));
        QVERIFY2(!files.back().second.isEmpty(), qPrintable(name));
    }
    compare(describe(*readProject(files)), expected);
}

void TestReading::images_ofAllShapes_areRead()
{
    const Files files{
        {QStringLiteral("base.py"), "from flyte import Image\ncommon = Image.from_debian_base(name='c', python_version=(3, 12)).with_apt_packages('git', *MORE)\n"},
        {QStringLiteral("envs.py"),
         "import flyte\nfrom base import common\nimport base\nfrom pathlib import Path\n"
         "a = common\n"
         "b = common.with_pip_packages('x', index_url='u')\n"
         "c = (base.common.clone(name='d')  # note\n    .with_requirements(Path('r.txt')))\n"
         "d = flyte.Image.from_dockerfile(Path(__file__).parent / 'Dockerfile', 'r', 'n')\n"
         "e = flyte.Image.from_uv_script(__file__, name='s')\n"
         "f = make()\n"
         "if x:\n    g = flyte.Image.from_base('one')\nelse:\n    g = flyte.Image.from_base('two')\n"
         "e1 = flyte.TaskEnvironment(name='e1', image=a)\n"
         "e2 = flyte.TaskEnvironment(name='e2', image=c)\n"
         "e3 = flyte.TaskEnvironment(name='e3', image='r.io/x:1')\n"
         "e4 = flyte.TaskEnvironment(name='e4', image='auto')\n"
         "e5 = flyte.TaskEnvironment(name='e5', image=None)\n"
         "e6 = flyte.TaskEnvironment(name='e6', image=f)\n"
         "e7 = flyte.TaskEnvironment(name='e7', image=g)\n"
         "e8 = flyte.TaskEnvironment(name='e8', image=b.with_workdir('/x'))\n"
         "print(flyte.Image.from_base('loose'))\n"},
    };
    compare(describe(*readProject(files)),
            {
                QStringLiteral("image base.py:2 common = from_debian_base(name='c', python_version=(3, 12)).with_apt_packages(packages='git', packages=?~)"),
                QStringLiteral("image envs.py:6 b = common.with_pip_packages(packages='x', index_url='u')"),
                QStringLiteral("image envs.py:7 c = common.clone(name='d').with_requirements(file=Path r.txt~)"),
                QStringLiteral("image envs.py:9 d = from_dockerfile(file=PROJECT/Dockerfile~, registry='r', name='n')"),
                QStringLiteral("image envs.py:10 e = from_uv_script(script=PROJECT/envs.py~, name='s')"),
                QStringLiteral("image envs.py:13 g = from_base(image_uri='one')"),
                QStringLiteral("image envs.py:15 g = from_base(image_uri='two')"),
                QStringLiteral("image envs.py:23  = b.with_workdir(workdir='/x')"),
                QStringLiteral("environment envs.py:16 e1 name=e1 image=common on=[]"),
                QStringLiteral("environment envs.py:17 e2 name=e2 image=c on=[]"),
                QStringLiteral("environment envs.py:18 e3 name=e3 image=uri r.io/x:1 on=[]"),
                QStringLiteral("environment envs.py:19 e4 name=e4 image=default on=[]"),
                QStringLiteral("environment envs.py:20 e5 name=e5 image=none on=[]"),
                QStringLiteral("environment envs.py:21 e6 name=e6 image=? on=[]"),
                QStringLiteral("environment envs.py:22 e7 name=e7 image=? on=[]"),
                QStringLiteral("environment envs.py:23 e8 name=e8 image=inline@23 on=[]"),
                QStringLiteral("opaque envs.py:21 make(…) is known only when the code runs."),
                QStringLiteral("opaque envs.py:22 “g” is set in several branches; which one holds is decided when the code runs."),
                QStringLiteral("opaque envs.py:24 This image is neither assigned to a name nor given to an environment."),
            });
}

void TestReading::environments_ofAllShapes_areRead()
{
    const Files files{
        {QStringLiteral("envs.py"),
         "import flyte as fl\nfrom flyte import TaskEnvironment\nfrom flyte._task_environment import TaskEnvironment as TE\n"
         "NAME = 'named'\n"
         "i = fl.Image.from_base('x')\n"
         "a = TaskEnvironment('a')\n"
         "b = TE(name=NAME, image=i, depends_on=[a], resources=fl.Resources(cpu=1))\n"
         "c = b.clone_with(name='c')\n"
         "d = c.clone_with('d', image='auto', depends_on=[a, b])\n"
         "deps = [a]\n"
         "e = TaskEnvironment(name=f'{NAME}-2', depends_on=deps + [c])\n"
         "f = g = TaskEnvironment(name='f', depends_on=(*deps, b))\n"
         "f.add_dependency(d)\n"
         "a.depends_on.append(b)\n"
         "if __name__ == '__main__':\n    h = TaskEnvironment(name='h')\n"
         "fl.deploy(TaskEnvironment.from_task('t', x))\n"
         "class Group:\n    k = TaskEnvironment(name='k')\n"},
    };
    compare(describe(*readProject(files)),
            {
                QStringLiteral("image envs.py:5 i = from_base(image_uri='x')"),
                QStringLiteral("environment envs.py:6 a name=a image=default on=[named+]"),
                QStringLiteral("environment envs.py:7 b name=named image=i on=[a]"),
                QStringLiteral("environment envs.py:8 c name=c image=i on=[a*]"),
                QStringLiteral("environment envs.py:9 d name=d image=default on=[a, named]"),
                QStringLiteral("environment envs.py:11 e name=named-2 image=default on=[a, c]"),
                QStringLiteral("environment envs.py:12 f name=f image=default on=[a, named, d+]"),
                QStringLiteral("environment envs.py:16 h name=h image=default on=[]"),
                QStringLiteral("environment envs.py:17  name=t image=default on=[]"),
                QStringLiteral("environment envs.py:19 k name=k image=default on=[]"),
                QStringLiteral("deploy envs.py:17 t init=-1 context=[] path="),
            });
}

void TestReading::environments_unfollowable_areOpaque()
{
    const Files files{
        {QStringLiteral("envs.py"),
         "import flyte, os\n"
         "a = flyte.TaskEnvironment(name=os.environ['X'], depends_on=[nowhere])\n"
         "b = flyte.TaskEnvironment()\n"
         "def f():\n    c = flyte.TaskEnvironment(name='c')\n    return c\n"
         "for n in 'ab':\n    d = flyte.TaskEnvironment(name=n)\n"
         "e = [flyte.TaskEnvironment(name=n) for n in 'ab']\n"
         "g = flyte.TaskEnvironment(name='g', depends_on=make())\n"
         "g.image = 'x'\n"
         "h = flyte.app.AppEnvironment(name='h')\n"
         "@f().task\ndef t(): pass\n"
         "@c.task\ndef u(): pass\n"},
    };
    compare(describe(*readProject(files)),
            {
                QStringLiteral("environment envs.py:2 a name= image=default on=[?nowhere]"),
                QStringLiteral("environment envs.py:3 b name= image=default on=[]"),
                QStringLiteral("environment envs.py:10 g name=g image=default on=[?make()]"),
                QStringLiteral("opaque envs.py:2 The environment's name is computed; it is known only when the code runs."),
                QStringLiteral("opaque envs.py:2 It is no environment that can be followed."),
                QStringLiteral("opaque envs.py:3 The environment has no name."),
                QStringLiteral("opaque envs.py:5 The environment is made inside of a function, each time that it is called."),
                QStringLiteral("opaque envs.py:8 The environment is made in a loop, once for each pass."),
                QStringLiteral("opaque envs.py:9 The environment is not assigned to a name."),
                QStringLiteral("opaque envs.py:10 The dependencies are made by code that can't be followed."),
                QStringLiteral("opaque envs.py:11 “g” is changed after it was made."),
                QStringLiteral("opaque envs.py:12 It is made by flyte.app.AppEnvironment, which Gantry does not show."),
                QStringLiteral("opaque envs.py:14 “f()” can't be followed to an environment."),
                QStringLiteral("opaque envs.py:16 “c” can't be followed to an environment."),
            });
}

void TestReading::tasks_ofAllShapes_areRead()
{
    const Files files{
        {QStringLiteral("envs.py"), "import flyte\nenv = flyte.TaskEnvironment(name='e')\n"},
        {QStringLiteral("tasks.py"),
         "import envs\nfrom envs import env as e2\nfrom celery import Celery\nimport flyte\napp = Celery()\n"
         "D = {'a': 1}\n"
         "@envs.env.task\ndef a(): ...\n"
         "@e2.task(retries=3, cache='auto', timeout=flyte.Timeout(60))\n@other\nasync def b(x, y: int = 2, *args: str, z=D, **kw) -> dict[str, int]:\n    pass\n"
         "@(envs.env).task()\nasync def c(\n    x: str,  # note\n    *,\n    y: 'float' = make(),\n) -> None:\n    pass\n"
         "@app.task\ndef celery(): pass\n"
         "@flyte.trace\ndef traced(): pass\n"
         "def outer():\n    @e2.task\n    def inner(): pass\n"
         "@e2.sandbox.orchestrator(timeout_ms=5)\ndef orchestrated(n: int) -> int: return n\n"
         "@e2.task\ndef a(): ...\n"},
    };
    compare(describe(*readProject(files)),
            {
                QStringLiteral("environment envs.py:2 env name=e image=default on=[]"),
                QStringLiteral("task tasks.py:8 e.a() ->  []"),
                QStringLiteral("task tasks.py:11 async e.b(x, y: int = 2, *args: str, z = {'a': 1}, **kw) -> dict[str, int] [retries=3, cache='auto', timeout=flyte.Timeout(max_runtime=60)]"),
                QStringLiteral("task tasks.py:14 async e.c(x: str, y: 'float' = ?) -> None []"),
                QStringLiteral("task tasks.py:28 e.orchestrated(n: int) -> int [timeout_ms=5]"),
                QStringLiteral("task tasks.py:30 e.a() ->  []"),
                QStringLiteral("opaque tasks.py:26 The task is defined inside of a function or class."),
            });
}

void TestReading::calls_throughAliases_areFollowed()
{
    const Files files{
        {QStringLiteral("one.py"), "import flyte\nenv = flyte.TaskEnvironment(name='e')\n@env.task\ndef leaf(n: int, m: int = 1): pass\n"},
        {QStringLiteral("two.py"),
         "import asyncio, functools\nimport flyte\nimport one\nfrom one import env, leaf as l, leaf\nalias = leaf\n"
         "@env.task\nasync def top(xs: list):\n"
         "    await leaf(1, m=2)\n    one.leaf(2)\n    l(3)\n    alias(4)\n"
         "    await leaf.aio(5)\n    leaf.override(short_name='x')(6)\n"
         "    await asyncio.gather(*[leaf(x) for x in xs])\n"
         "    flyte.map(leaf, xs)\n    flyte.map.aio(functools.partial(leaf, m=3), xs)\n"
         "    def nested():\n        leaf(7)\n    (lambda: leaf(8))()\n"
         "    one.env\n    print(leaf)\n"
         "    await top(xs)\n"
         "@env.task\ndef shadowed(leaf):\n    leaf(9)\n"
         "def plain():\n    leaf(10)\n"},
    };
    const QStringList lines = describe(*readProject(files)).filter(QStringLiteral("call "));
    compare(lines, {
                       QStringLiteral("call e.top -> e.leaf (n=1, m=2)"), QStringLiteral("call e.top -> e.leaf (n=2)"),
                       QStringLiteral("call e.top -> e.leaf (n=3)"), QStringLiteral("call e.top -> e.leaf (n=4)"),
                       QStringLiteral("call e.top -> e.leaf (n=5)"), QStringLiteral("call e.top -> e.leaf (n=6)"),
                       QStringLiteral("call e.top -> e.leaf (n=?~)"), QStringLiteral("call e.top -> e.leaf (n=?~, m=?~)"),
                       QStringLiteral("call e.top -> e.leaf (n=?~, m=3)"), QStringLiteral("call e.top -> e.leaf (n=7)"),
                       QStringLiteral("call e.top -> e.leaf (n=8)"), QStringLiteral("call e.top -> e.top (xs=?~)"),
                   });
}

void TestReading::entries_ofAllShapes_areRead()
{
    const Files files{
        {QStringLiteral("main.py"),
         "import flyte\nfrom flyte import run as go\nenv = flyte.TaskEnvironment(name='e')\nimg = flyte.Image.from_base('x')\n"
         "@env.task\ndef t(): pass\n"
         "def dev():\n    flyte.init_from_config('dev.yaml')\n    ctx = flyte.with_runcontext(mode='remote')\n    ctx.run(t, x=1)\n"
         "async def prod():\n    await flyte.init.aio(endpoint='x')\n    await flyte.deploy.aio(env, version='1')\n    flyte.build_images(env)\n"
         "if __name__ == '__main__':\n    go(t)\n    flyte.build(img)\n    flyte.run(unknown)\n    flyte.run(flyte.remote.Task.get('x'))\n"
         "run()\nsubprocess.run(['x'])\n"},
    };
    const QStringList lines = describe(*readProject(files));
    compare(lines.mid(3), {
                              QStringLiteral("init main.py:8 init_from_config"),
                              QStringLiteral("init main.py:12 init"),
                              QStringLiteral("run main.py:10 t init=0 context=[mode='remote'] path=def:dev"),
                              QStringLiteral("deploy main.py:13 e init=1 context=[] path=def:prod"),
                              QStringLiteral("build main.py:14 e init=1 context=[] path=def:prod"),
                              QStringLiteral("run main.py:16 t init=-1 context=[] path=383.0"),
                              QStringLiteral("build main.py:17 img init=-1 context=[] path=383.0"),
                              QStringLiteral("run main.py:18  init=-1 context=[] path=383.0"),
                              QStringLiteral("run main.py:19  init=-1 context=[] path=383.0"),
                              QStringLiteral("opaque main.py:18 What is run here can't be followed to a task."),
                          });
}

void TestReading::mappings_tellWhereTheUriStands()
{
    const Files files{
        {QStringLiteral("constants.py"), "TRAIN = 'r.io/train:1'\nALL = ('a=r.io/a:1', f'b={TRAIN}')\n"},
        {QStringLiteral("main.py"),
         "import flyte\nfrom constants import TRAIN, ALL\nimport constants\nTAG = '2'\nLOCAL = 'x=r.io/x:1'\n"
         "flyte.init_from_config(images=('lit=r.io/l:1', f'name={TRAIN}', f'mod={constants.TRAIN}', f'tag=r.io/t:{TAG}',\n"
         "    'plus=' + TRAIN, LOCAL, 'r.io/default:1', *ALL, f'{TAG}=x', make()))\n"
         "flyte.init(images={'k': TRAIN, 'l': 'r.io/l:2'})\n"
         "flyte.init_from_config(images=('no-comma=x'))\n"},
    };
    const ProjectReadingPtr reading = readProject(files);
    QStringList lines;
    for (const MappingReading &mapping : reading->mappings)
        lines << QStringLiteral("%1 @%2 = %3 | %4 at %5 of %6")
                     .arg(mapping.name, QString::number(mapping.namePlace.start.column), mapping.uri, shown(mapping.uriArgument),
                          mapping.uriArgument.place.toString(), mapping.uriArgument.definition.toString());
    compare(lines, {
                       QStringLiteral("lit @33 = r.io/l:1 | lit='r.io/l:1' at main.py:6 of "),
                       QStringLiteral("name @50 = r.io/train:1 | name='r.io/train:1'@ at main.py:6 of constants.py:1"),
                       QStringLiteral("mod @67 = r.io/train:1 | mod='r.io/train:1'@ at main.py:6 of constants.py:1"),
                       QStringLiteral("tag @93 = r.io/t:2 | tag='r.io/t:2'~ at main.py:6 of "),
                       QStringLiteral("plus @6 = r.io/train:1 | plus='r.io/train:1'@ at main.py:7 of constants.py:1"),
                       QStringLiteral("x @10 = r.io/x:1 | x='r.io/x:1' at main.py:5 of "),
                       QStringLiteral("default @1 = r.io/default:1 | default='r.io/default:1' at main.py:7 of "),
                       QStringLiteral("a @9 = r.io/a:1 | a='r.io/a:1' at constants.py:2 of "),
                       QStringLiteral("b @24 = r.io/train:1 | b='r.io/train:1'@ at constants.py:2 of constants.py:1"),
                       QStringLiteral("2 @1 = x | 2='x'~ at main.py:7 of "),
                       QStringLiteral("k @21 = r.io/train:1 | k='r.io/train:1'@ at main.py:8 of constants.py:1"),
                       QStringLiteral("l @33 = r.io/l:2 | l='r.io/l:2' at main.py:8 of "),
                   });
    compare(describe(*reading).filter(QStringLiteral("opaque")),
            {QStringLiteral("opaque main.py:7 make(…) is known only when the code runs."),
             QStringLiteral("opaque main.py:9 The image mappings are a single string, which the SDK takes apart into "
                            "characters; a comma makes it a tuple.")});
}

void TestReading::imports_acrossFolders_areFound()
{
    const Files files{
        {QStringLiteral("nested/app/main.py"), "from tasks.envs import env\nimport helper\nif TYPE_CHECKING:\n    import tasks.late\ndef f():\n    from tasks import late\n"},
        {QStringLiteral("nested/app/helper.py"), ""},
        {QStringLiteral("nested/app/tasks/envs.py"), "import flyte\nfrom . import late\nfrom ..helper import x\nenv = flyte.TaskEnvironment(name='e')\n"},
        {QStringLiteral("nested/app/tasks/late.py"), ""},
        {QStringLiteral("src/pkg/__init__.py"), "from .a import A\n"},
        {QStringLiteral("src/pkg/a.py"), "A = 1\n"},
        {QStringLiteral("scripts/run.py"), "import pkg.a\nfrom pkg import A\n"},
        {QStringLiteral("tasks/envs.py"), "from tasks.envs import env\n"},
    };
    const ProjectReadingPtr reading = readProject(files);
    QStringList lines;
    for (const ModuleReading &module : reading->modules) {
        QStringList imports;
        for (const ModuleReading::Import &import : module.imports)
            imports << reading->modules[size_t(import.module)].name + QLatin1String(import.isLazy ? "(lazy)" : "")
                    + QLatin1String(import.isTypeChecking ? "(types)" : "");
        lines << module.name + QStringLiteral(": ") + imports.join(u' ');
    }
    compare(lines, {
                       QStringLiteral("nested.app.helper: "),
                       QStringLiteral("nested.app.main: nested.app.tasks.envs nested.app.helper nested.app.tasks.late(types) nested.app.tasks.late(lazy)"),
                       QStringLiteral("nested.app.tasks.envs: nested.app.tasks.late nested.app.helper"),
                       QStringLiteral("nested.app.tasks.late: "),
                       QStringLiteral("scripts.run: src.pkg src.pkg.a src.pkg"),
                       QStringLiteral("src.pkg: src.pkg.a"),
                       QStringLiteral("src.pkg.a: "),
                       QStringLiteral("tasks.envs: "),
                   });
    const int main = reading->moduleOfFile(QStringLiteral("nested/app/main.py"));
    QCOMPARE(reading->importClosure(main), std::vector<int>({1, 2, 3, 0}));
}

void TestReading::folder_namedAsTheSdk_hidesNothing()
{
    const QByteArray text("import flyte\nfrom flyte import Image\nenv = flyte.TaskEnvironment(name='e', image=Image.from_base('x'))\n");
    for (const char *other : {"flyte/__init__.py", "flyte/notes.py", "src/flyte/__init__.py", "flyte.py"}) {
        const ProjectReadingPtr reading = readProject({{QStringLiteral("envs.py"), text}, {QString::fromLatin1(other), "x = 1\n"}});
        QCOMPARE(reading->environments.size(), size_t(1));
        QCOMPARE(reading->images.size(), size_t(1));
    }
}

void TestReading::places_areThoseOfTheText()
{
    const QByteArray text("# \xc3\xa4\xc3\xb6\r\nimport flyte\r\n\r\nenv = flyte.TaskEnvironment(\r\n    name=\"e\",\r\n"
                          "    image=(flyte.Image.from_base(\"x\")\r\n        .with_env_vars({\"A\": \"b\"})),\r\n)\r\n\r\n"
                          "@env.task(retries=2)\r\nasync def t(\r\n    a: int = 1,\r\n) -> str:\r\n    return \"x\"  # end\r\n");
    const ProjectReadingPtr reading = readProject({{QStringLiteral("envs.py"), text}});
    const auto at = [&](const Place &place) { return text.mid(place.range.begin, place.range.size()); };
    const EnvironmentReading &environment = reading->environments.front();
    QVERIFY(at(environment.place).startsWith("env = ") && at(environment.place).endsWith("\n)"));
    QCOMPARE(environment.place.start.line, 4);
    QVERIFY(at(environment.call).startsWith("flyte.TaskEnvironment("));
    QCOMPARE(at(environment.argument(QLatin1String("name"))->place), QByteArray("\"e\""));
    QCOMPARE(at(environment.argument(QLatin1String("name"))->whole), QByteArray("name=\"e\""));
    QVERIFY(at(environment.argument(QLatin1String("image"))->place).startsWith("(flyte.Image"));
    const ImageReading &image = reading->images.front();
    QVERIFY(at(image.place).startsWith("flyte.Image.") && at(image.place).endsWith("})"));
    QVERIFY(at(image.statement).startsWith("image=("));
    QCOMPARE(at(image.links.front().place), QByteArray("with_env_vars({\"A\": \"b\"})"));
    QCOMPARE(image.links.front().place.start.line, 7);
    const TaskReading &task = reading->tasks.front();
    QCOMPARE(at(task.decorator), QByteArray("@env.task(retries=2)"));
    QCOMPARE(at(task.place), QByteArray("async def t(\r\n    a: int = 1,\r\n) -> str:"));
    QCOMPARE(task.place.start.line, 11);
    QVERIFY(at(task.whole).startsWith("@env.task"));
    QVERIFY2(at(task.whole).endsWith("return \"x\"  # end"), at(task.whole).constData());
    QCOMPARE(at(task.inputs.front().place), QByteArray("a: int = 1"));
    QCOMPARE(at(task.inputs.front().defaultValue->place), QByteArray("1"));
}

void TestReading::header_ofScript_isRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << QByteArray("#!/usr/bin/env python\n# /// script\n# requires-python = \">=3.10\"\n# dependencies = [\n#   \"flyte\", # the SDK\n#   'pandas==2.1',\n# ]\n# [tool.uv]\n# requires-python = \"no\"\n# ///\nx = 1\n")
                           << QStringLiteral(">=3.10 flyte@5 pandas==2.1@6 | 2-10");
    QTest::newRow("one line") << QByteArray("# /// script\n# dependencies = [\"flyte\"]\n# ///\n") << QStringLiteral(" flyte@2 | 1-3");
    QTest::newRow("CRLF") << QByteArray("# /// script\r\n# requires-python = '3.11'\r\n# ///\r\n") << QStringLiteral("3.11 | 1-3");
    QTest::newRow("open") << QByteArray("# /// script\n# dependencies = []\n\nx = 1\n")
                          << QStringLiteral(" | 1-1 The script's header has no closing “# ///”.");
    QTest::newRow("malformed") << QByteArray("# /// script\n# dependencies = [flyte]\n# ///\n")
                               << QStringLiteral(" | 1-3 Line 2 of the script's header can't be read.");
    QTest::newRow("none") << QByteArray("x = '# /// script'\n") << QStringLiteral("none");
}

void TestReading::header_ofScript_isRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const FileReadingPtr reading = readAll({{QStringLiteral("main.py"), text}}).front();
    QString found = QStringLiteral("none");
    if (reading->header()) {
        found = reading->header()->requiresPython;
        for (const ScriptHeader::Requirement &requirement : reading->header()->dependencies)
            found += u' ' + requirement.text + u'@' + QString::number(requirement.place.start.line);
        found += QStringLiteral(" | %1-%2").arg(reading->header()->place.start.line).arg(reading->header()->place.end.line);
        if (!reading->header()->error.isEmpty())
            found += u' ' + reading->header()->error;
    }
    QCOMPARE(found, expected);
}

void TestReading::errors_areLocated_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QByteArray("x = 1\n") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbfx = 1\n") << QString();
    QTest::newRow("open bracket") << QByteArray("a = 1\nx = f(\ny = 2\n") << QStringLiteral("2:6 “(” is never closed.");
    QTest::newRow("assignment") << QByteArray("x = = 1\n") << QStringLiteral("1:5 This is not Python: =");
    QTest::newRow("print") << QByteArray("print 'x'\n") << QStringLiteral("1:1 This statement belongs to Python 2.");
    QTest::newRow("NUL") << QByteArray("x = 1\0\n", 7) << QStringLiteral("1:1 The file has NUL bytes, which Python does not take.");
    QTest::newRow("Latin-1") << QByteArray("x = '\xe4'\n") << QStringLiteral("1:1 The file is not UTF-8 text.");
}

void TestReading::errors_areLocated()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const FileReadingPtr reading = readAll({{QStringLiteral("a.py"), text}}).front();
    QString found;
    if (reading->hasErrors()) {
        const SyntaxError &error = reading->errors().front();
        found = QStringLiteral("%1:%2 %3").arg(error.place.start.line).arg(error.place.start.column).arg(error.message);
    }
    QCOMPARE(found, expected);
}

void TestReading::brokenFile_keepsWhatStandsWhole()
{
    const Files files{{QStringLiteral("envs.py"),
                       "import flyte\na = flyte.TaskEnvironment(name='a')\nb = flyte.TaskEnvironment(name='b', image=)\n"
                       "c = flyte.TaskEnvironment(name='c', depends_on=[a])\n"}};
    const QStringList lines = describe(*readProject(files));
    QVERIFY(lines.contains(QStringLiteral("environment envs.py:2 a name=a image=default on=[]")));
    QVERIFY(lines.contains(QStringLiteral("environment envs.py:4 c name=c image=default on=[a]")));
    QVERIFY(readAll(files).front()->hasErrors());
}

GANTRY_TEST(TestReading)
#include "tst_reading.moc"
