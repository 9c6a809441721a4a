<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>+ %n layer(s)</source>
        <translation>
            <numerusform>+ %n layer</numerusform>
            <numerusform>+ %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DockerfileEdit</name>
    <message numerus="yes">
        <source>This stage has no layer %1; it has %n.</source>
        <translation>
            <numerusform>This stage has no layer %1; it has %n.</numerusform>
            <numerusform>This stage has no layer %1; it has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCounts</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineBuilder</name>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n mapping</numerusform>
            <numerusform>%n mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>XRay</name>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::LogView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) unsaved</source>
        <translation>
            <numerusform>%n file unsaved</numerusform>
            <numerusform>%n files unsaved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::Project</name>
    <message numerus="yes">
        <source>Reload %n files changed on disk</source>
        <translation>
            <numerusform>Reload %n file changed on disk</numerusform>
            <numerusform>Reload %n files changed on disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::ProjectNotices</name>
    <message numerus="yes">
        <source>%n comment(s) went with it; undo brings them back.</source>
        <translation>
            <numerusform>%n comment went with it; undo brings it back.</numerusform>
            <numerusform>%n comments went with it; undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::WhatIfBar</name>
    <message numerus="yes">
        <source>%1 of %n layer(s).</source>
        <translation>
            <numerusform>%1 of %n layer.</numerusform>
            <numerusform>%1 of %n layers.</numerusform>
        </translation>
    </message>
</context>
</TS>
