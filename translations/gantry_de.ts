<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>An action without an id was left out.</source>
        <translation>Eine Aktion ohne Kennung wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>There is no display for the window here. These commands need none: gantry %1.</source>
        <translation>Hier gibt es keine Anzeige für das Fenster. Diese Befehle brauchen keine: gantry %1.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>%1 needs a value after it.</source>
        <translation>Nach %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>There is no option %1 here; --help lists them.</source>
        <translation>Die Option %1 gibt es hier nicht; --help zeigt, welche es gibt.</translation>
    </message>
</context>
<context>
    <name>BaseFacts</name>
    <message>
        <source>the base sets it to something else in each version</source>
        <translation>das Basis-Image setzt es in jeder Version anders</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>which base it starts from is not known</source>
        <translation>von welchem Basis-Image es ausgeht, ist nicht bekannt</translation>
    </message>
    <message>
        <source>nothing is known of the base %1</source>
        <translation>über das Basis-Image %1 ist nichts bekannt</translation>
    </message>
    <message>
        <source>from the registry, as of %1</source>
        <translation>aus der Registry, Stand %1</translation>
    </message>
    <message>
        <source>from the catalogue, written %1, not checked against its source</source>
        <translation>aus dem Katalog, geschrieben %1, nicht mit der Quelle verglichen</translation>
    </message>
    <message>
        <source>from the catalogue, as of %1</source>
        <translation>aus dem Katalog, Stand %1</translation>
    </message>
    <message>
        <source>a registry tells an image&apos;s settings, not its files</source>
        <translation>eine Registry nennt die Einstellungen eines Images, nicht seine Dateien</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>nothing is known of the base %1: %2</source>
        <translation>über das Basis-Image %1 ist nichts bekannt: %2</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>Gantry can&apos;t write to %1, where it keeps the program that starts tasks. Make that folder writable.</source>
        <translation>Gantry kann nicht nach %1 schreiben, wo das Programm liegt, das Tasks startet. Machen Sie den Ordner beschreibbar.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>+ %n layer(s)</source>
        <translation>
            <numerusform>+ %n Schicht</numerusform>
            <numerusform>+ %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>the SDK&apos;s default image</source>
        <translation>das Standard-Image des SDK</translation>
    </message>
    <message>
        <source>no URI known</source>
        <translation>keine URI bekannt</translation>
    </message>
    <message>
        <source>rebuilt</source>
        <translation>neu gebaut</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>owns %1</source>
        <translation>besitzt %1</translation>
    </message>
</context>
<context>
    <name>CanvasLink</name>
    <message>
        <source>Only an environment can be depended on.</source>
        <translation>Nur von einer Umgebung kann etwas abhängen.</translation>
    </message>
    <message>
        <source>An environment can&apos;t depend on itself.</source>
        <translation>Eine Umgebung kann nicht von sich selbst abhängen.</translation>
    </message>
    <message>
        <source>An environment runs in an image: end the link on one.</source>
        <translation>Eine Umgebung läuft in einem Image: Beenden Sie die Verbindung auf einem.</translation>
    </message>
    <message>
        <source>An image starts from an image or a base: end the link on one.</source>
        <translation>Ein Image geht von einem Image oder Basis-Image aus: Beenden Sie die Verbindung auf einem.</translation>
    </message>
    <message>
        <source>An image can&apos;t start from itself.</source>
        <translation>Ein Image kann nicht von sich selbst ausgehen.</translation>
    </message>
    <message>
        <source>A task calls a task: end the link on one.</source>
        <translation>Ein Task ruft einen Task auf: Beenden Sie die Verbindung auf einem.</translation>
    </message>
</context>
<context>
    <name>CanvasToolTip</name>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>two names with a relation between them: &quot;data-prep runs in data-prep&quot;</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Drag to an environment to depend on it</source>
        <translation>Auf eine Umgebung ziehen, um von ihr abzuhängen</translation>
    </message>
    <message>
        <source>Drag to say which image an environment runs in</source>
        <translation>Ziehen, um zu sagen, in welchem Image eine Umgebung läuft</translation>
    </message>
    <message>
        <source>Drag to say what an image starts from</source>
        <translation>Ziehen, um zu sagen, wovon ein Image ausgeht</translation>
    </message>
    <message>
        <source>Drag to a task to call it</source>
        <translation>Auf einen Task ziehen, um ihn aufzurufen</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>%1: an entry needs a reference, a source and a date.</source>
        <translation>%1: Ein Eintrag braucht eine Referenz, eine Quelle und ein Datum.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>%1:%2:%3 has no finding %4.</source>
        <translation>%1:%2:%3 hat keinen Befund %4.</translation>
    </message>
    <message>
        <source>%1 has no fix: it is for people to decide.</source>
        <translation>%1 hat keine Behebung: Das müssen Menschen entscheiden.</translation>
    </message>
    <message>
        <source>The workflow&apos;s code is built into the image of %1, but another copy is sent along, and it is that copy which runs: the image&apos;s tag no longer tells which code it was. Send none.</source>
        <translation>Der Code des Workflows ist in das Image von %1 eingebaut, aber eine weitere Kopie wird mitgeschickt, und sie ist es, die läuft: Der Tag des Images sagt nicht mehr, welcher Code es war. Schicken Sie keine.</translation>
    </message>
    <message>
        <source>copy_style is %1</source>
        <translation>copy_style ist %1</translation>
    </message>
    <message>
        <source>copy_style is not given: then the SDK sends the modules that are loaded</source>
        <translation>copy_style fehlt: Dann schickt das SDK die Module, die geladen sind</translation>
    </message>
    <message>
        <source>%1 has the code in %2</source>
        <translation>%1 hat den Code in %2</translation>
    </message>
    <message>
        <source>Set copy_style=&quot;none&quot;</source>
        <translation>copy_style=&quot;none&quot; setzen</translation>
    </message>
    <message>
        <source>Code is bundled relative to the folder that the program is started in: from any other folder than the project&apos;s, tasks can&apos;t be imported in the container. Pass root_dir to %1.</source>
        <translation>Code wird relativ zu dem Ordner gebündelt, in dem das Programm startet: Aus jedem anderen Ordner als dem des Projekts lassen sich Tasks im Container nicht importieren. Geben Sie %1 ein root_dir.</translation>
    </message>
    <message>
        <source>this sends or bakes in the code</source>
        <translation>das schickt den Code mit oder baut ihn ein</translation>
    </message>
    <message>
        <source>Pass root_dir</source>
        <translation>root_dir übergeben</translation>
    </message>
    <message>
        <source>%1 depends on itself: Flyte can&apos;t deploy it. Take the dependency away.</source>
        <translation>%1 hängt von sich selbst ab: Flyte kann es nicht bereitstellen. Nehmen Sie die Abhängigkeit weg.</translation>
    </message>
    <message>
        <source>%1 depend on each other in a circle: Flyte can&apos;t deploy them. Take one of the dependencies away.</source>
        <translation>%1 hängen im Kreis voneinander ab: Flyte kann sie nicht bereitstellen. Nehmen Sie eine der Abhängigkeiten weg.</translation>
    </message>
    <message>
        <source>%1 depends on %2</source>
        <translation>%1 hängt von %2 ab</translation>
    </message>
    <message>
        <source>%1 deploys without %2: a task exists for Flyte only once its module is imported, and nothing here imports it.</source>
        <translation>%1 stellt ohne %2 bereit: Ein Task ist für Flyte erst da, wenn sein Modul importiert ist, und nichts hier importiert es.</translation>
    </message>
    <message>
        <source>%1 is defined in %2</source>
        <translation>%1 ist in %2 definiert</translation>
    </message>
    <message>
        <source>Import the tasks</source>
        <translation>Tasks importieren</translation>
    </message>
    <message>
        <source>A development run and this deploy share one process: the run takes the code bundle out of the image, so the deploy bakes in no code. Deploy from a program of its own.</source>
        <translation>Ein Entwicklungslauf und diese Bereitstellung teilen sich einen Prozess: Der Lauf nimmt das Code-Bundle aus dem Image, also baut die Bereitstellung keinen Code ein. Stellen Sie aus einem eigenen Programm bereit.</translation>
    </message>
    <message>
        <source>this development run goes before it</source>
        <translation>dieser Entwicklungslauf geht voraus</translation>
    </message>
    <message>
        <source>%1 bundles code</source>
        <translation>%1 bündelt Code</translation>
    </message>
    <message>
        <source>Where Flyte&apos;s configuration names no cluster, this run stays on this computer and says nothing of it: it succeeds, and no image was ever used. Say mode=&quot;remote&quot;, so that it fails instead.</source>
        <translation>Wo Flytes Konfiguration keinen Cluster nennt, bleibt dieser Lauf stillschweigend auf diesem Rechner: Er gelingt, und kein Image wurde je benutzt. Schreiben Sie mode=&quot;remote&quot;, damit er stattdessen scheitert.</translation>
    </message>
    <message>
        <source>%1 takes the cluster from a configuration that this project doesn&apos;t have</source>
        <translation>%1 nimmt den Cluster aus einer Konfiguration, die dieses Projekt nicht hat</translation>
    </message>
    <message>
        <source>Set mode=&quot;remote&quot;</source>
        <translation>mode=&quot;remote&quot; setzen</translation>
    </message>
    <message>
        <source>Use from_ref_name</source>
        <translation>from_ref_name benutzen</translation>
    </message>
    <message>
        <source>This file is copied into the very image that it names: the copy in the image always holds the tag of the time before, so every new tag needs another one. Name the image with from_ref_name, and map the name in the entry point.</source>
        <translation>Diese Datei wird in genau das Image kopiert, das sie nennt: Die Kopie im Image hat immer den vorigen Tag, also braucht jeder neue Tag noch einen. Nennen Sie das Image mit from_ref_name, und ordnen Sie den Namen im Einstiegspunkt zu.</translation>
    </message>
    <message>
        <source>%1 is %2 in the image</source>
        <translation>%1 ist %2 im Image</translation>
    </message>
    <message>
        <source>%1 is built from %2</source>
        <translation>%1 wird aus %2 gebaut</translation>
    </message>
    <message>
        <source>Add clone(…)</source>
        <translation>clone(…) hinzufügen</translation>
    </message>
    <message>
        <source>Layers can be put on %1 only after it has a name of its own and may be extended: .clone(name=…, extendable=True). The SDK says: %2</source>
        <translation>Auf %1 lassen sich erst Schichten setzen, wenn es einen eigenen Namen hat und erweitert werden darf: .clone(name=…, extendable=True). Das SDK sagt: %2</translation>
    </message>
    <message>
        <source>the chain starts from %1</source>
        <translation>die Kette geht von %1 aus</translation>
    </message>
    <message>
        <source>Nothing says where the image %1 is pushed to, so a cluster could never pull it: give clone() a registry, or set image.registry in Flyte&apos;s config. The SDK says: %2</source>
        <translation>Nirgends steht, wohin das Image %1 gepusht wird, also könnte kein Cluster es holen: Geben Sie clone() eine Registry, oder setzen Sie image.registry in Flytes Konfiguration. Das SDK sagt: %2</translation>
    </message>
    <message>
        <source>the documented command builds %1 as %2</source>
        <translation>der dokumentierte Befehl baut %1 als %2</translation>
    </message>
    <message>
        <source>Add the mapping</source>
        <translation>Zuordnung hinzufügen</translation>
    </message>
    <message>
        <source>Nothing says which image “%1” is, so a run stops before it starts. Name it in images=(…) of the entry point, or under image.image_refs in Flyte&apos;s config.</source>
        <translation>Nirgends steht, welches Image „%1“ ist, also endet ein Lauf, bevor er beginnt. Nennen Sie es in images=(…) des Einstiegspunkts oder unter image.image_refs in Flytes Konfiguration.</translation>
    </message>
    <message>
        <source>images of %1 has no “%2”</source>
        <translation>images von %1 hat kein „%2“</translation>
    </message>
    <message>
        <source>%1 passes no images</source>
        <translation>%1 übergibt kein images</translation>
    </message>
    <message>
        <source>No environment asks for the image “%1” that is mapped here.</source>
        <translation>Keine Umgebung verlangt das Image „%1“, das hier zugeordnet ist.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 calls %2, but the environment %3 does not depend on %4: it works on this computer, and on a cluster the call finds no image.</source>
        <translation>%1 ruft %2 auf, aber die Umgebung %3 hängt nicht von %4 ab: Auf diesem Rechner geht es, und auf einem Cluster findet der Aufruf kein Image.</translation>
    </message>
    <message>
        <source>%1 calls %2 here</source>
        <translation>%1 ruft hier %2 auf</translation>
    </message>
    <message>
        <source>%1 is defined without %2 in depends_on</source>
        <translation>%1 ist ohne %2 in depends_on definiert</translation>
    </message>
    <message>
        <source>%1 already depends on %2: the other way round would be a circle</source>
        <translation>%1 hängt schon von %2 ab: Umgekehrt wäre es ein Kreis</translation>
    </message>
    <message>
        <source>Add %1 to depends_on</source>
        <translation>%1 zu depends_on hinzufügen</translation>
    </message>
    <message>
        <source>The folder %1 and the module %2 have one name, so Python takes one for the other: “flyte run %2 %3” can&apos;t import what lies beside it. Rename one of them.</source>
        <translation>Der Ordner %1 und das Modul %2 haben denselben Namen, also hält Python eins für das andere: „flyte run %2 %3“ kann nicht importieren, was daneben liegt. Benennen Sie eins davon um.</translation>
    </message>
    <message>
        <source>No tag means latest, and latest moves</source>
        <translation>Kein Tag heißt latest, und latest wandert</translation>
    </message>
    <message>
        <source>The tag latest moves</source>
        <translation>Der Tag latest wandert</translation>
    </message>
    <message>
        <source>%1: two runs can get two different images of %2, and nobody sees it. The tag is the version: use a fixed one.</source>
        <translation>%1: Zwei Läufe können zwei verschiedene Images von %2 bekommen, und niemand sieht es. Der Tag ist die Version: Nehmen Sie einen festen.</translation>
    </message>
    <message>
        <source>%1: two runs of %2 can get two different images. Use a fixed tag.</source>
        <translation>%1: Zwei Läufe von %2 können zwei verschiedene Images bekommen. Nehmen Sie einen festen Tag.</translation>
    </message>
    <message>
        <source>%1: the base %2 can change under the image from one build to the next. Use a fixed tag.</source>
        <translation>%1: Das Basis-Image %2 kann sich von einem Build zum nächsten unter dem Image ändern. Nehmen Sie einen festen Tag.</translation>
    </message>
    <message>
        <source>the reference is %1</source>
        <translation>die Referenz ist %1</translation>
    </message>
    <message>
        <source>Use a fixed tag</source>
        <translation>Festen Tag nehmen</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>another environment is named %1 here</source>
        <translation>hier heißt eine andere Umgebung %1</translation>
    </message>
    <message>
        <source>Two teams are named %1. Give one of them another name in gantry.json.</source>
        <translation>Zwei Teams heißen %1. Geben Sie einem davon in gantry.json einen anderen Namen.</translation>
    </message>
    <message>
        <source>No task of %1 calls a task of %2: it is deployed along with it all the same.</source>
        <translation>Kein Task von %1 ruft einen Task von %2 auf: Trotzdem wird sie mit bereitgestellt.</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>the input %1</source>
        <translation>die Eingabe %1</translation>
    </message>
    <message>
        <source>what it returns</source>
        <translation>was er zurückgibt</translation>
    </message>
    <message>
        <source>%1 runs on Python %2 and calls %3 on Python %4, and %5 (%6) is sent as a pickle, which only one and the same version of Python is sure to read. Give it a type that Flyte knows, or both images one Python.</source>
        <translation>%1 läuft mit Python %2 und ruft %3 mit Python %4 auf, und %5 (%6) wird als Pickle geschickt, das nur ein und dieselbe Python-Version sicher liest. Geben Sie einen Typ an, den Flyte kennt, oder beiden Images dasselbe Python.</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1 ruft %2 auf</translation>
    </message>
    <message>
        <source>%1 has Python %2</source>
        <translation>%1 hat Python %2</translation>
    </message>
    <message>
        <source>The placeholder %1 still stands here: put the name that is yours in its place.</source>
        <translation>Hier steht noch der Platzhalter %1: Setzen Sie Ihren eigenen Namen ein.</translation>
    </message>
    <message>
        <source>images of this project go to %1</source>
        <translation>Images dieses Projekts gehen nach %1</translation>
    </message>
    <message>
        <source>Replace everywhere by %1</source>
        <translation>Überall durch %1 ersetzen</translation>
    </message>
    <message>
        <source>the name %1 has capital letters</source>
        <translation>der Name %1 hat Großbuchstaben</translation>
    </message>
    <message>
        <source>the name %1 may only have small letters and digits, with single . _ - between them</source>
        <translation>der Name %1 darf nur kleine Buchstaben und Ziffern haben, dazwischen einzelne . _ -</translation>
    </message>
    <message>
        <source>%1 is no address of a registry</source>
        <translation>%1 ist keine Adresse einer Registry</translation>
    </message>
    <message>
        <source>the tag %1 may only have letters, digits and . _ -, at most 128</source>
        <translation>der Tag %1 darf nur Buchstaben, Ziffern und . _ - haben, höchstens 128</translation>
    </message>
    <message>
        <source>%1 is no digest</source>
        <translation>%1 ist kein Digest</translation>
    </message>
    <message>
        <source>No registry takes %1 as an image&apos;s name: %2.</source>
        <translation>Keine Registry nimmt %1 als Namen eines Images: %2.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>The image can&apos;t be pushed as %1: %2. The SDK builds it all the same, and the push fails.</source>
        <translation>Das Image lässt sich nicht als %1 pushen: %2. Das SDK baut es trotzdem, und der Push scheitert.</translation>
    </message>
    <message>
        <source>%1 is refused when it is defined. The SDK says: %2</source>
        <translation>%1 wird schon bei der Definition abgelehnt. Das SDK sagt: %2</translation>
    </message>
    <message>
        <source>The task %1</source>
        <translation>Der Task %1</translation>
    </message>
    <message>
        <source>it takes any number of arguments by %1</source>
        <translation>er nimmt durch %1 beliebig viele Argumente</translation>
    </message>
    <message>
        <source>The environment %1</source>
        <translation>Die Umgebung %1</translation>
    </message>
    <message>
        <source>This image and %1 are built differently, but both get the name and tag %2: whichever is built first is used for both. The SDK&apos;s tag does not tell a Python version or a platform. Add a layer that does.</source>
        <translation>Dieses Image und %1 werden verschieden gebaut, bekommen aber beide den Namen und Tag %2: Das zuerst gebaute wird für beide benutzt. Der Tag des SDK unterscheidet weder Python-Version noch Plattform. Fügen Sie eine Schicht hinzu, die es tut.</translation>
    </message>
    <message>
        <source>the other image of that name and tag</source>
        <translation>das andere Image mit diesem Namen und Tag</translation>
    </message>
    <message>
        <source>Add a version marker</source>
        <translation>Versionsmarke hinzufügen</translation>
    </message>
    <message>
        <source>%1 and %2 are both built as %3: whichever is pushed last is what every run gets. Give them names of their own.</source>
        <translation>%1 und %2 werden beide als %3 gebaut: Jeder Lauf bekommt das zuletzt gepushte. Geben Sie ihnen eigene Namen.</translation>
    </message>
    <message>
        <source>%1 is built as %2 here</source>
        <translation>%1 wird hier als %2 gebaut</translation>
    </message>
    <message>
        <source>An image name without a mapping, or a mapping that nobody uses</source>
        <translation>Ein Image-Name ohne Zuordnung, oder eine Zuordnung, die niemand benutzt</translation>
    </message>
    <message>
        <source>A URI in a file that is copied into the image of that URI</source>
        <translation>Eine URI in einer Datei, die in das Image mit dieser URI kopiert wird</translation>
    </message>
    <message>
        <source>Code that is baked in is sent along too</source>
        <translation>Eingebauter Code wird auch mitgeschickt</translation>
    </message>
    <message>
        <source>A code bundle without root_dir</source>
        <translation>Ein Code-Bundle ohne root_dir</translation>
    </message>
    <message>
        <source>A called task&apos;s environment is not among the dependencies</source>
        <translation>Die Umgebung eines aufgerufenen Tasks fehlt bei den Abhängigkeiten</translation>
    </message>
    <message>
        <source>A tag that moves where the tag is the version</source>
        <translation>Ein wandernder Tag, wo der Tag die Version ist</translation>
    </message>
    <message>
        <source>A pickle between two versions of Python</source>
        <translation>Ein Pickle zwischen zwei Python-Versionen</translation>
    </message>
    <message>
        <source>Layers or a local build without a clone() that allows them</source>
        <translation>Schichten oder ein lokaler Build ohne ein clone(), das sie erlaubt</translation>
    </message>
    <message>
        <source>An entry point deploys tasks that it never imports</source>
        <translation>Ein Einstiegspunkt stellt Tasks bereit, die er nie importiert</translation>
    </message>
    <message>
        <source>A package and a module of one name</source>
        <translation>Ein Paket und ein Modul mit demselben Namen</translation>
    </message>
    <message>
        <source>A development run and a production deploy in one process</source>
        <translation>Ein Entwicklungslauf und eine Bereitstellung in einem Prozess</translation>
    </message>
    <message>
        <source>A run that silently stays on this computer</source>
        <translation>Ein Lauf, der stillschweigend auf diesem Rechner bleibt</translation>
    </message>
    <message>
        <source>A name, tag or URI that registries refuse</source>
        <translation>Ein Name, Tag oder eine URI, die Registries ablehnen</translation>
    </message>
    <message>
        <source>An environment&apos;s name that the SDK refuses</source>
        <translation>Ein Umgebungsname, den das SDK ablehnt</translation>
    </message>
    <message>
        <source>Two environments or teams of one name</source>
        <translation>Zwei Umgebungen oder Teams mit demselben Namen</translation>
    </message>
    <message>
        <source>Environments that depend on each other in a circle</source>
        <translation>Umgebungen, die im Kreis voneinander abhängen</translation>
    </message>
    <message>
        <source>Two different images of one name and tag</source>
        <translation>Zwei verschiedene Images mit demselben Namen und Tag</translation>
    </message>
    <message>
        <source>A dependency that no call needs</source>
        <translation>Eine Abhängigkeit, die kein Aufruf braucht</translation>
    </message>
    <message>
        <source>A placeholder is still there</source>
        <translation>Ein Platzhalter steht noch da</translation>
    </message>
    <message>
        <source>A task or environment that the SDK refuses</source>
        <translation>Ein Task oder eine Umgebung, die das SDK ablehnt</translation>
    </message>
    <message>
        <source>The whole folder is copied into the image, with .git, .venv and .env if they are there: nothing says what to leave out.</source>
        <translation>Der ganze Ordner wird ins Image kopiert, mit .git, .venv und .env, wenn es sie gibt: Nirgends steht, was auszulassen ist.</translation>
    </message>
    <message>
        <source>there is no %1</source>
        <translation>es gibt kein %1</translation>
    </message>
    <message>
        <source>Write a .dockerignore</source>
        <translation>.dockerignore schreiben</translation>
    </message>
    <message>
        <source>Move USER before WORKDIR</source>
        <translation>USER vor WORKDIR setzen</translation>
    </message>
    <message>
        <source>Give %1 to %2</source>
        <translation>%1 an %2 übergeben</translation>
    </message>
    <message>
        <source>The code that is sent along is unpacked in %1, where the user %2 may not write: no task of %3 can start.</source>
        <translation>Der mitgeschickte Code wird in %1 ausgepackt, wo der Benutzer %2 nicht schreiben darf: Kein Task von %3 kann starten.</translation>
    </message>
    <message>
        <source>the user is %1 because of %2</source>
        <translation>der Benutzer ist %1 wegen %2</translation>
    </message>
    <message>
        <source>the working folder is %1 because of %2</source>
        <translation>das Arbeitsverzeichnis ist %1 wegen %2</translation>
    </message>
    <message>
        <source>Set WORKDIR to %1</source>
        <translation>WORKDIR auf %1 setzen</translation>
    </message>
    <message>
        <source>The code that is sent along is unpacked in %1, which belongs to root: the user %2 may not write there.</source>
        <translation>Der mitgeschickte Code wird in %1 ausgepackt, das root gehört: Der Benutzer %2 darf dort nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 is made by %2, while root is the user</source>
        <translation>%1 entsteht durch %2, während root der Benutzer ist</translation>
    </message>
    <message>
        <source>only then comes %1</source>
        <translation>erst danach kommt %1</translation>
    </message>
    <message>
        <source>This builds %1 from the folder %2, where %3 leaves %4 out: the build fails.</source>
        <translation>Das baut %1 aus dem Ordner %2, wo %3 %4 auslässt: Der Build scheitert.</translation>
    </message>
    <message>
        <source>This builds %1 from the folder %2, which has no %3: the build fails.</source>
        <translation>Das baut %1 aus dem Ordner %2, in dem %3 fehlt: Der Build scheitert.</translation>
    </message>
    <message>
        <source>the Dockerfile copies %1 from the folder that it is built from</source>
        <translation>das Dockerfile kopiert %1 aus dem Ordner, aus dem gebaut wird</translation>
    </message>
    <message>
        <source>%1 is in the folder %2</source>
        <translation>%1 ist im Ordner %2</translation>
    </message>
    <message>
        <source>Build from %1</source>
        <translation>Aus %1 bauen</translation>
    </message>
    <message>
        <source>The SDK writes the value of %1 without quotes, which it needs: the image does not build, or gets another value.</source>
        <translation>Das SDK schreibt den Wert von %1 ohne die nötigen Anführungszeichen: Das Image lässt sich nicht bauen oder bekommt einen anderen Wert.</translation>
    </message>
    <message>
        <source>the Dockerfile gets the line ENV %1=%2</source>
        <translation>das Dockerfile bekommt die Zeile ENV %1=%2</translation>
    </message>
    <message>
        <source>Quote it</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>A value with spaces needs quotes: the image does not build.</source>
        <translation>Ein Wert mit Leerzeichen braucht Anführungszeichen: Das Image lässt sich nicht bauen.</translation>
    </message>
    <message>
        <source>This sets PATH for its own line alone: neither later layers nor tasks see it.</source>
        <translation>Das setzt PATH nur für die eigene Zeile: Weder spätere Schichten noch Tasks sehen es.</translation>
    </message>
    <message>
        <source>each command is a shell of its own, which ends with it: %1</source>
        <translation>jeder Befehl ist eine eigene Shell, die mit ihm endet: %1</translation>
    </message>
    <message>
        <source>Use ENV</source>
        <translation>ENV benutzen</translation>
    </message>
    <message>
        <source>Use with_env_vars</source>
        <translation>with_env_vars benutzen</translation>
    </message>
    <message>
        <source>The image of %1 has no python, so flyte is not installed and no task can start.</source>
        <translation>Das Image von %1 hat kein Python, also ist flyte nicht installiert, und kein Task kann starten.</translation>
    </message>
    <message>
        <source>PATH is %1, and none of its folders has a python</source>
        <translation>PATH ist %1, und keiner der Ordner hat ein python</translation>
    </message>
    <message>
        <source>flyte is not installed in %1, so no task of %2 can start.</source>
        <translation>flyte ist in %1 nicht installiert, also kann kein Task von %2 starten.</translation>
    </message>
    <message>
        <source>nothing is installed into %1</source>
        <translation>in %1 wird nichts installiert</translation>
    </message>
    <message>
        <source>into %1 is installed: %2, but not flyte</source>
        <translation>in %1 wird installiert: %2, aber nicht flyte</translation>
    </message>
    <message>
        <source>its python is %1 because of %2</source>
        <translation>sein python ist %1 wegen %2</translation>
    </message>
    <message>
        <source>Install flyte into %1</source>
        <translation>flyte in %1 installieren</translation>
    </message>
    <message>
        <source>Every task of %1 is started by the command a0, which is in no folder of PATH.</source>
        <translation>Jeder Task von %1 wird mit dem Befehl a0 gestartet, der in keinem Ordner von PATH liegt.</translation>
    </message>
    <message>
        <source>PATH is %1 because of %2</source>
        <translation>PATH ist %1 wegen %2</translation>
    </message>
    <message>
        <source>flyte is in %1 because of %2</source>
        <translation>flyte ist in %1 wegen %2</translation>
    </message>
    <message>
        <source>Put %1 on PATH</source>
        <translation>%1 in PATH aufnehmen</translation>
    </message>
    <message>
        <source>This copies files for the user flyte, whom the image does not have: docker gives them to root, podman and buildah do not build it.</source>
        <translation>Das kopiert Dateien für den Benutzer flyte, den das Image nicht hat: docker gibt sie root, podman und buildah bauen es nicht.</translation>
    </message>
    <message>
        <source>the SDK writes it as COPY --chown=flyte:flyte</source>
        <translation>das SDK schreibt es als COPY --chown=flyte:flyte</translation>
    </message>
    <message>
        <source>nothing in %1 or on top of it makes a user flyte</source>
        <translation>nichts in %1 oder darüber legt einen Benutzer flyte an</translation>
    </message>
    <message>
        <source>Add a useradd layer</source>
        <translation>Schicht mit useradd hinzufügen</translation>
    </message>
    <message>
        <source>Put %1 first on PATH</source>
        <translation>%1 in PATH an den Anfang setzen</translation>
    </message>
    <message>
        <source>flyte is in %1, but python starts another one first: %2.</source>
        <translation>flyte ist in %1, aber python startet vorher ein anderes: %2.</translation>
    </message>
    <message>
        <source>python is %1 because of %2</source>
        <translation>python ist %1 wegen %2</translation>
    </message>
    <message>
        <source>tasks run with a0, which is %1 because of %2</source>
        <translation>Tasks laufen mit a0, und das ist %1 wegen %2</translation>
    </message>
    <message>
        <source>This sets PATH without what was on it before, which leaves these commands not found: %1.</source>
        <translation>Das setzt PATH ohne das, was vorher darin stand; danach werden diese Befehle nicht gefunden: %1.</translation>
    </message>
    <message>
        <source>before, it was %1</source>
        <translation>vorher war es %1</translation>
    </message>
    <message>
        <source>Keep $PATH</source>
        <translation>$PATH behalten</translation>
    </message>
    <message>
        <source>The image of %1 does not have the code of its tasks (%2), and none is sent along: copy it in.</source>
        <translation>Das Image von %1 hat den Code seiner Tasks nicht (%2), und keiner wird mitgeschickt: Kopieren Sie ihn hinein.</translation>
    </message>
    <message>
        <source>The code of %1 lies in %2, where Python does not look for it: import %3 fails.</source>
        <translation>Der Code von %1 liegt in %2, wo Python ihn nicht sucht: import %3 scheitert.</translation>
    </message>
    <message>
        <source>Set PYTHONPATH to %1</source>
        <translation>PYTHONPATH auf %1 setzen</translation>
    </message>
    <message>
        <source>The code of %1 is copied without its folder %2: import %3 fails.</source>
        <translation>Der Code von %1 wird ohne seinen Ordner %2 kopiert: import %3 scheitert.</translation>
    </message>
    <message>
        <source>what is in the folder is copied, but not the folder, because of %1</source>
        <translation>kopiert wird, was im Ordner ist, aber nicht der Ordner, wegen %1</translation>
    </message>
    <message>
        <source>Copy it to %1</source>
        <translation>Nach %1 kopieren</translation>
    </message>
    <message>
        <source>Python looks into %1, the working folder, because of %2</source>
        <translation>Python sucht in %1, dem Arbeitsverzeichnis, wegen %2</translation>
    </message>
    <message>
        <source>PYTHONPATH is %1 because of %2</source>
        <translation>PYTHONPATH ist %1 wegen %2</translation>
    </message>
    <message>
        <source>PYTHONPATH is not set</source>
        <translation>PYTHONPATH ist nicht gesetzt</translation>
    </message>
    <message>
        <source>the code is in %1 because of %2</source>
        <translation>der Code ist in %1 wegen %2</translation>
    </message>
    <message>
        <source>no code is sent along: copy_style is none</source>
        <translation>es wird kein Code mitgeschickt: copy_style ist none</translation>
    </message>
    <message>
        <source>flyte is not installed in the interpreter that will run</source>
        <translation>flyte ist nicht in dem Interpreter installiert, der laufen wird</translation>
    </message>
    <message>
        <source>The tasks&apos; module is not where Python looks for it</source>
        <translation>Das Modul der Tasks ist nicht, wo Python es sucht</translation>
    </message>
    <message>
        <source>Another python comes first on PATH</source>
        <translation>Ein anderes python steht in PATH weiter vorn</translation>
    </message>
    <message>
        <source>PATH is set without what was on it</source>
        <translation>PATH wird ohne das gesetzt, was darin stand</translation>
    </message>
    <message>
        <source>A code bundle that can&apos;t be unpacked in the working folder</source>
        <translation>Ein Code-Bundle, das sich im Arbeitsverzeichnis nicht auspacken lässt</translation>
    </message>
    <message>
        <source>The working folder belongs to root</source>
        <translation>Das Arbeitsverzeichnis gehört root</translation>
    </message>
    <message>
        <source>The build&apos;s folder lacks what is copied from it</source>
        <translation>Im Ordner des Builds fehlt, was daraus kopiert wird</translation>
    </message>
    <message>
        <source>a0, which starts tasks, is not on PATH</source>
        <translation>a0, das Tasks startet, ist nicht in PATH</translation>
    </message>
    <message>
        <source>A variable&apos;s value that needs quotes</source>
        <translation>Der Wert einer Variablen, der Anführungszeichen braucht</translation>
    </message>
    <message>
        <source>Files are copied for a user flyte that the image lacks</source>
        <translation>Dateien werden für einen Benutzer flyte kopiert, den das Image nicht hat</translation>
    </message>
    <message>
        <source>The whole folder is baked in</source>
        <translation>Der ganze Ordner wird eingebaut</translation>
    </message>
    <message>
        <source>A command sets PATH for itself alone</source>
        <translation>Ein Befehl setzt PATH nur für sich selbst</translation>
    </message>
    <message>
        <source>conda&apos;s Python in %1</source>
        <translation>das Python von conda in %1</translation>
    </message>
    <message>
        <source>the venv %1</source>
        <translation>das venv %1</translation>
    </message>
    <message>
        <source>what it starts from</source>
        <translation>dem, wovon es ausgeht</translation>
    </message>
    <message>
        <source>a line that the SDK adds (%1)</source>
        <translation>einer Zeile, die das SDK hinzufügt (%1)</translation>
    </message>
    <message>
        <source>its base %1</source>
        <translation>seinem Basis-Image %1</translation>
    </message>
    <message>
        <source>line %1 (%2)</source>
        <translation>Zeile %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ChildExit</name>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message>
        <source>signal %1 (SIG%2)</source>
        <translation>Signal %1 (SIG%2)</translation>
    </message>
</context>
<context>
    <name>Conda</name>
    <message>
        <source>%1 is not in what the project copies, so what it asks for is not known</source>
        <translation>%1 ist nicht in dem, was das Projekt kopiert; was es verlangt, ist deshalb nicht bekannt</translation>
    </message>
    <message>
        <source>%1 asks for things that are not read</source>
        <translation>%1 verlangt Dinge, die nicht gelesen werden</translation>
    </message>
    <message>
        <source>a package&apos;s name is made by the command itself</source>
        <translation>den Namen eines Pakets bildet erst der Befehl selbst</translation>
    </message>
    <message>
        <source>which Python the environment %1 gets is not said</source>
        <translation>welches Python die Umgebung %1 bekommt, steht nirgends</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Gantry can&apos;t keep your consent in %1: %2. Make the file writable.</source>
        <translation>Gantry kann Ihre Zustimmung nicht in %1 ablegen: %2. Machen Sie die Datei beschreibbar.</translation>
    </message>
</context>
<context>
    <name>CopyInstruction</name>
    <message>
        <source>more is copied into this folder than is followed</source>
        <translation>in diesen Ordner wird mehr kopiert, als verfolgt wird</translation>
    </message>
    <message>
        <source>the build context can&apos;t be read</source>
        <translation>der Build-Kontext kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The build context lacks “%1”: %2 leaves it out.</source>
        <translation>Im Build-Kontext fehlt „%1“: %2 lässt es aus.</translation>
    </message>
    <message>
        <source>The build context has no “%1”.</source>
        <translation>Im Build-Kontext gibt es kein „%1“.</translation>
    </message>
    <message>
        <source>line %1 unpacks %2, whose files are not known</source>
        <translation>Zeile %1 entpackt %2, dessen Dateien nicht bekannt sind</translation>
    </message>
    <message>
        <source>which files a pattern of another stage matches is not known</source>
        <translation>auf welche Dateien einer anderen Stage ein Muster passt, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>DesignState</name>
    <message>
        <source>%1 can&apos;t be read just now (%2), so it is not changed from here. Correct it in the text first.</source>
        <translation>%1 ist gerade nicht lesbar (%2) und wird deshalb von hier aus nicht geändert. Berichtigen Sie zuerst den Text.</translation>
    </message>
</context>
<context>
    <name>DesignText</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>runs in %1</source>
        <translation>läuft in %1</translation>
    </message>
    <message>
        <source>an image that can’t be followed</source>
        <translation>ein Image, das sich nicht verfolgen lässt</translation>
    </message>
    <message>
        <source>depends on %1</source>
        <translation>hängt ab von %1</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Image mappings</source>
        <translation>Image-Zuordnungen</translation>
    </message>
    <message>
        <source>Entry points</source>
        <translation>Einstiegspunkte</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>deploys</source>
        <translation>stellt bereit</translation>
    </message>
    <message>
        <source>Shown as text only</source>
        <translation>Nur als Text gezeigt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Nothing of Flyte stands in this folder: no Dockerfile, no TaskEnvironment, no task.</source>
        <translation>In diesem Ordner steht nichts von Flyte: kein Dockerfile, keine TaskEnvironment, kein Task.</translation>
    </message>
</context>
<context>
    <name>DiffVerb</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>diff needs two projects: gantry diff A B. REV: is the project at a Git revision.</source>
        <translation>diff braucht zwei Projekte: gantry diff A B. REV: ist das Projekt in einer Git-Revision.</translation>
    </message>
    <message>
        <source>No difference in meaning.</source>
        <translation>Kein Unterschied in der Bedeutung.</translation>
    </message>
</context>
<context>
    <name>DockerConfig</name>
    <message>
        <source>The credential helper&apos;s answer can&apos;t be read.</source>
        <translation>Die Antwort des Credential-Helpers ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Dockerfile</name>
    <message>
        <source>%1 is no duration for --%2; write 30s, 1m30s or 500ms.</source>
        <translation>%1 ist keine Dauer für --%2; schreiben Sie 30s, 1m30s oder 500ms.</translation>
    </message>
    <message>
        <source>--%1 must be a millisecond or more.</source>
        <translation>--%1 muss mindestens eine Millisekunde sein.</translation>
    </message>
    <message>
        <source>%1 is no number of retries.</source>
        <translation>%1 ist keine Anzahl von Wiederholungen.</translation>
    </message>
    <message>
        <source>The number of retries can&apos;t be negative.</source>
        <translation>Die Anzahl der Wiederholungen kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>There is no flag --%1 here.</source>
        <translation>Das Flag --%1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no flag --%1 here; did you mean --%2?</source>
        <translation>Das Flag --%1 gibt es hier nicht; meinten Sie --%2?</translation>
    </message>
    <message>
        <source>The flag --%1 needs a value: --%1=value.</source>
        <translation>Das Flag --%1 braucht einen Wert: --%1=Wert.</translation>
    </message>
    <message>
        <source>The flag --%1 needs a value after its “=”, or none at all.</source>
        <translation>Das Flag --%1 braucht nach seinem „=“ einen Wert, oder gar keins.</translation>
    </message>
    <message>
        <source>The flag --%1 takes true or false, not %2.</source>
        <translation>Das Flag --%1 nimmt true oder false, nicht %2.</translation>
    </message>
    <message>
        <source>The flag --%1 is given twice.</source>
        <translation>Das Flag --%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>%1 is no list of values: separate them with commas, and quote whole ones.</source>
        <translation>%1 ist keine Liste von Werten: Trennen Sie sie mit Kommas, und setzen Sie nur ganze in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A device&apos;s “required” takes true or false, not %1.</source>
        <translation>Das „required“ eines Geräts nimmt true oder false, nicht %1.</translation>
    </message>
    <message>
        <source>The device is named twice.</source>
        <translation>Das Gerät ist zweimal genannt.</translation>
    </message>
    <message>
        <source>A device has no option %1.</source>
        <translation>Ein Gerät hat keine Option %1.</translation>
    </message>
    <message>
        <source>The name of a heredoc is malformed.</source>
        <translation>Der Name eines Heredocs ist fehlerhaft.</translation>
    </message>
    <message>
        <source>%1 must stand after a FROM.</source>
        <translation>%1 muss nach einem FROM stehen.</translation>
    </message>
    <message>
        <source>The heredoc %1 has no end: a line with this name alone is missing.</source>
        <translation>Der Heredoc %1 hat kein Ende: Eine Zeile mit nur diesem Namen fehlt.</translation>
    </message>
    <message>
        <source>The directive %1 stands here a second time; keep one.</source>
        <translation>Die Direktive %1 steht hier zum zweiten Mal; behalten Sie eine.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be the escape character; take \ or `.</source>
        <translation>%1 kann nicht das Fluchtzeichen sein; nehmen Sie \ oder `.</translation>
    </message>
    <message>
        <source>This line is longer than the 65535 bytes that BuildKit reads; break it.</source>
        <translation>Diese Zeile ist länger als die 65535 Bytes, die BuildKit liest; brechen Sie sie um.</translation>
    </message>
    <message>
        <source>%1 needs at least one argument.</source>
        <translation>%1 braucht mindestens ein Argument.</translation>
    </message>
    <message>
        <source>%1 needs exactly one argument.</source>
        <translation>%1 braucht genau ein Argument.</translation>
    </message>
    <message>
        <source>%1 needs a name before the “=”.</source>
        <translation>%1 braucht vor dem „=“ einen Namen.</translation>
    </message>
    <message>
        <source>%1 needs a source and a destination.</source>
        <translation>%1 braucht eine Quelle und ein Ziel.</translation>
    </message>
    <message>
        <source>%1 takes no heredoc as its destination; add a path after it.</source>
        <translation>%1 nimmt keinen Heredoc als Ziel; schreiben Sie einen Pfad dahinter.</translation>
    </message>
    <message>
        <source>FROM needs an image to start from.</source>
        <translation>FROM braucht ein Image, von dem es ausgeht.</translation>
    </message>
    <message>
        <source>FROM takes an image, or an image, AS and a name.</source>
        <translation>FROM nimmt ein Image, oder ein Image, AS und einen Namen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t name a stage: a name begins with a letter and has letters, digits, “-”, “_” and “.” alone.</source>
        <translation>%1 kann keine Stage benennen: Ein Name beginnt mit einem Buchstaben und hat nur Buchstaben, Ziffern, „-“, „_“ und „.“.</translation>
    </message>
    <message>
        <source>ONBUILD takes no %1.</source>
        <translation>ONBUILD nimmt kein %1.</translation>
    </message>
    <message>
        <source>There is no network %1; take default, none or host.</source>
        <translation>Es gibt kein Netzwerk %1; nehmen Sie default, none oder host.</translation>
    </message>
    <message>
        <source>There is no security %1; take sandbox or insecure.</source>
        <translation>Es gibt keine Sicherheitsstufe %1; nehmen Sie sandbox oder insecure.</translation>
    </message>
    <message>
        <source>SHELL needs the JSON form: SHELL [&quot;/bin/bash&quot;, &quot;-c&quot;].</source>
        <translation>SHELL braucht die JSON-Form: SHELL [&quot;/bin/bash&quot;, &quot;-c&quot;].</translation>
    </message>
    <message>
        <source>VOLUME takes no empty path.</source>
        <translation>VOLUME nimmt keinen leeren Pfad.</translation>
    </message>
    <message>
        <source>HEALTHCHECK NONE takes no arguments.</source>
        <translation>HEALTHCHECK NONE nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>HEALTHCHECK takes CMD or NONE, not %1.</source>
        <translation>HEALTHCHECK nimmt CMD oder NONE, nicht %1.</translation>
    </message>
    <message>
        <source>HEALTHCHECK CMD needs a command.</source>
        <translation>HEALTHCHECK CMD braucht einen Befehl.</translation>
    </message>
    <message>
        <source>There is no instruction on this line.</source>
        <translation>In dieser Zeile steht keine Anweisung.</translation>
    </message>
    <message>
        <source>There is no instruction %1.</source>
        <translation>Eine Anweisung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no instruction %1; did you mean %2?</source>
        <translation>Eine Anweisung %1 gibt es nicht; meinten Sie %2?</translation>
    </message>
    <message>
        <source>A JSON array here may hold strings alone.</source>
        <translation>Ein JSON-Array darf hier nur Zeichenketten enthalten.</translation>
    </message>
    <message>
        <source>%1 needs a name and a value: name=value.</source>
        <translation>%1 braucht einen Namen und einen Wert: Name=Wert.</translation>
    </message>
    <message>
        <source>There is no “=” in %1; write name=value.</source>
        <translation>In %1 fehlt das „=“; schreiben Sie Name=Wert.</translation>
    </message>
    <message>
        <source>A mount&apos;s “from” takes no variable; name a stage that starts from it instead.</source>
        <translation>Das „from“ eines Mounts nimmt keine Variable; nennen Sie stattdessen eine Stage, die davon ausgeht.</translation>
    </message>
    <message>
        <source>This line starts with bytes that are no text, so it is no instruction.</source>
        <translation>Diese Zeile beginnt mit Bytes, die kein Text sind, und ist deshalb keine Anweisung.</translation>
    </message>
</context>
<context>
    <name>DockerfileEdit</name>
    <message>
        <source>This Dockerfile has no stage: write a FROM first.</source>
        <translation>Dieses Dockerfile hat keine Stage: Schreiben Sie zuerst ein FROM.</translation>
    </message>
    <message>
        <source>This Dockerfile has no stage %1.</source>
        <translation>Dieses Dockerfile hat keine Stage %1.</translation>
    </message>
    <message numerus="yes">
        <source>This stage has no layer %1; it has %n.</source>
        <translation>
            <numerusform>Diese Stage hat keine Schicht %1; sie hat %n.</numerusform>
            <numerusform>Diese Stage hat keine Schicht %1; sie hat %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no instruction in this text. Write one, such as RUN or COPY.</source>
        <translation>In diesem Text steht keine Anweisung. Schreiben Sie eine, etwa RUN oder COPY.</translation>
    </message>
    <message>
        <source>This instruction goes on after its last line. Take the continuation character away.</source>
        <translation>Diese Anweisung geht nach ihrer letzten Zeile weiter. Nehmen Sie das Fortsetzungszeichen weg.</translation>
    </message>
    <message>
        <source>This text has several instructions. Write one at a time.</source>
        <translation>In diesem Text stehen mehrere Anweisungen. Schreiben Sie eine auf einmal.</translation>
    </message>
    <message>
        <source>FROM begins a stage and is no layer.</source>
        <translation>FROM beginnt eine Stage und ist keine Schicht.</translation>
    </message>
    <message>
        <source>A comment stands below the instruction. Put it above.</source>
        <translation>Unter der Anweisung steht ein Kommentar. Setzen Sie ihn darüber.</translation>
    </message>
    <message>
        <source>The file&apos;s other instructions would change with this. Change its text by hand.</source>
        <translation>Damit würden sich andere Anweisungen der Datei ändern. Ändern Sie den Text von Hand.</translation>
    </message>
    <message>
        <source>A layer can go to 0 to %1 here, not to %2.</source>
        <translation>Eine Schicht kann hier an die Stellen 0 bis %1 kommen, nicht an %2.</translation>
    </message>
    <message>
        <source>An image&apos;s reference is one word without white space, such as python:3.12-slim.</source>
        <translation>Die Referenz eines Images ist ein Wort ohne Leerraum, etwa python:3.12-slim.</translation>
    </message>
    <message>
        <source>This FROM names no image that could be changed. Write its text by hand.</source>
        <translation>Dieses FROM nennt kein Image, das sich ändern ließe. Schreiben Sie den Text von Hand.</translation>
    </message>
    <message>
        <source>%1 can&apos;t stand in this FROM.</source>
        <translation>%1 kann in diesem FROM nicht stehen.</translation>
    </message>
    <message>
        <source>This layer is no ENV.</source>
        <translation>Diese Schicht ist kein ENV.</translation>
    </message>
    <message>
        <source>A variable&apos;s name has letters, digits and “_” alone.</source>
        <translation>Der Name einer Variablen hat nur Buchstaben, Ziffern und „_“.</translation>
    </message>
    <message>
        <source>A variable&apos;s value is one line.</source>
        <translation>Der Wert einer Variablen ist eine Zeile.</translation>
    </message>
    <message>
        <source>This value can&apos;t be written here. Change the layer&apos;s text by hand.</source>
        <translation>Dieser Wert lässt sich hier nicht schreiben. Ändern Sie den Text der Schicht von Hand.</translation>
    </message>
    <message>
        <source>This ENV is written as “ENV name value”, which holds one variable. Add a layer for %1.</source>
        <translation>Dieses ENV hat die Form „ENV Name Wert“, die nur eine Variable fasst. Fügen Sie für %1 eine Schicht hinzu.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1&#x2009;s</source>
        <translation>%1&#x2009;s</translation>
    </message>
    <message>
        <source>%1m %2s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>EdgeKind</name>
    <message>
        <source>runs in</source>
        <translation>läuft in</translation>
    </message>
    <message>
        <source>starts from</source>
        <translation>geht aus von</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>ruft auf</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Two changes of %1 overlap, so none was made. Make them one after the other.</source>
        <translation>Zwei Änderungen an %1 überschneiden sich, deshalb wurde keine gemacht. Machen Sie sie nacheinander.</translation>
    </message>
    <message>
        <source>%1 has become shorter than the change expects. Read it again and repeat the change.</source>
        <translation>%1 ist kürzer geworden, als die Änderung annimmt. Lesen Sie die Datei neu, und wiederholen Sie die Änderung.</translation>
    </message>
    <message>
        <source>%1 is there already and is not overwritten. Choose another name.</source>
        <translation>%1 gibt es schon und wird nicht überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not there any more. Undo its removal, or leave this change.</source>
        <translation>%1 gibt es nicht mehr. Machen Sie das Entfernen rückgängig, oder lassen Sie diese Änderung.</translation>
    </message>
</context>
<context>
    <name>EditVerb</name>
    <message>
        <source>%1 can&apos;t be read (%2).</source>
        <translation>%1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>%1 must be a JSON array of operations.</source>
        <translation>%1 muss ein JSON-Array von Operationen sein.</translation>
    </message>
    <message>
        <source>Operation %1 is not possible, so nothing was changed: %2%3</source>
        <translation>Operation %1 ist nicht möglich, deshalb wurde nichts geändert: %2%3</translation>
    </message>
    <message>
        <source>edit needs one folder and its operations: gantry edit DIR --ops FILE.</source>
        <translation>edit braucht einen Ordner und die Operationen: gantry edit DIR --ops DATEI.</translation>
    </message>
    <message>
        <source>Removed with what it belonged to: %1</source>
        <translation>Mit dem entfernt, wozu es gehörte: %1</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Pure BYOI</source>
        <translation>Pure BYOI</translation>
    </message>
    <message>
        <source>2 teams, 2 Dockerfiles, code baked in</source>
        <translation>2 Teams, 2 Dockerfiles, Code eingebaut</translation>
    </message>
    <message>
        <source>Remote Builder</source>
        <translation>Remote Builder</translation>
    </message>
    <message>
        <source>conda and venv bases, adapted by Flyte</source>
        <translation>Basis-Images mit conda und venv, von Flyte angepasst</translation>
    </message>
    <message>
        <source>The example could not be copied to %1. Make room there, or give yourself the right to write.</source>
        <translation>Das Beispiel ließ sich nicht nach %1 kopieren. Schaffen Sie dort Platz, oder geben Sie sich das Schreibrecht.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>does not parse</source>
        <translation>hat Syntaxfehler</translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation>nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>FindingCounts</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GitRevision</name>
    <message>
        <source>git can&apos;t be started. Install it to compare with a revision.</source>
        <translation>git lässt sich nicht starten. Installieren Sie es, um mit einer Revision zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 has no Git revision %2.</source>
        <translation>%1 hat keine Git-Revision %2.</translation>
    </message>
</context>
<context>
    <name>ImageState</name>
    <message>
        <source>PATH is not known</source>
        <translation>PATH ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ImageVerdict</name>
    <message>
        <source>conda&apos;s Python %1</source>
        <translation>das Python von conda %1</translation>
    </message>
    <message>
        <source>the virtual environment %1</source>
        <translation>die virtuelle Umgebung %1</translation>
    </message>
    <message>
        <source>the Python in %1</source>
        <translation>das Python in %1</translation>
    </message>
    <message>
        <source>a line that is not known</source>
        <translation>eine unbekannte Zeile</translation>
    </message>
    <message>
        <source>line %1, which the Flyte builder writes</source>
        <translation>Zeile %1, die der Flyte-Builder schreibt</translation>
    </message>
    <message>
        <source>the base %1</source>
        <translation>das Basis-Image %1</translation>
    </message>
    <message>
        <source>This image would not build.</source>
        <translation>Dieses Image ließe sich nicht bauen.</translation>
    </message>
    <message>
        <source>No task starts in this image: there is no a0 on PATH.</source>
        <translation>In diesem Image startet kein Task: In PATH ist kein a0.</translation>
    </message>
    <message>
        <source>a0 comes with the package flyte. It has to be installed with the pip of the Python that the tasks use, and the folder that it is installed to has to be on PATH.</source>
        <translation>a0 kommt mit dem Paket flyte. Es muss mit dem pip des Python installiert werden, das die Tasks benutzen, und der Ordner, in den es kommt, muss in PATH stehen.</translation>
    </message>
    <message>
        <source>import %1 fails in this image.</source>
        <translation>import %1 scheitert in diesem Image.</translation>
    </message>
    <message>
        <source>“python” is not conda’s python in this image.</source>
        <translation>„python“ ist in diesem Image nicht das python von conda.</translation>
    </message>
    <message>
        <source>“python” is not the Python that tasks run with in this image.</source>
        <translation>„python“ ist in diesem Image nicht das Python, mit dem Tasks laufen.</translation>
    </message>
    <message>
        <source>The Flyte builder found no %1 in the base, so it makes an empty virtual environment there (%2) and puts it first on PATH (%3). </source>
        <translation>Der Flyte-Builder fand kein %1 im Basis-Image, legt dort deshalb eine leere virtuelle Umgebung an (%2) und setzt sie in PATH an den Anfang (%3). </translation>
    </message>
    <message>
        <source>PATH finds %1 first (%2). </source>
        <translation>PATH findet zuerst %1 (%2). </translation>
    </message>
    <message>
        <source>Tasks still start: a0 was installed by the pip of %1 and names its own interpreter. A python that a task calls, in a subprocess or a shell script, gets %2.</source>
        <translation>Tasks starten trotzdem: a0 wurde mit dem pip von %1 installiert und nennt seinen eigenen Interpreter. Ein python, das ein Task in einem Unterprozess oder Shell-Skript aufruft, bekommt %2.</translation>
    </message>
    <message>
        <source>the empty one</source>
        <translation>die leere</translation>
    </message>
    <message>
        <source>“pip” installs into another Python than “python” runs.</source>
        <translation>„pip“ installiert in ein anderes Python, als „python“ startet.</translation>
    </message>
    <message>
        <source>pip is %1 and installs into %2; python is %3 (%4).</source>
        <translation>pip ist %1 und installiert in %2; python ist %3 (%4).</translation>
    </message>
    <message>
        <source>Whether tasks start in this image is not known.</source>
        <translation>Ob in diesem Image Tasks starten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether import %1 works here is not known.</source>
        <translation>Ob import %1 hier geht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which python this image has is not known.</source>
        <translation>Welches python dieses Image hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no python on PATH, and no task runs in this image.</source>
        <translation>In PATH ist kein python, und in diesem Image läuft kein Task.</translation>
    </message>
    <message>
        <source>python is %1.</source>
        <translation>python ist %1.</translation>
    </message>
    <message>
        <source>No task runs in this image itself.</source>
        <translation>In diesem Image selbst läuft kein Task.</translation>
    </message>
    <message>
        <source>Tasks start in this image.</source>
        <translation>In diesem Image starten Tasks.</translation>
    </message>
    <message>
        <source>a0 and python are of the same Python, %1, and tasks are imported from %2.</source>
        <translation>a0 und python gehören zum selben Python, %1, und Tasks werden aus %2 importiert.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Dockerfile image</source>
        <translation>Dockerfile-Image</translation>
    </message>
    <message>
        <source>adapted image</source>
        <translation>angepasstes Image</translation>
    </message>
    <message>
        <source>reference image</source>
        <translation>Referenz-Image</translation>
    </message>
    <message>
        <source>managed image</source>
        <translation>verwaltetes Image</translation>
    </message>
</context>
<context>
    <name>Interpreter</name>
    <message>
        <source>.venv of the project</source>
        <translation>.venv des Projekts</translation>
    </message>
    <message>
        <source>%1 has no Python that can be started (bin/python). Make it again, or remove it: Gantry then makes an environment of its own.</source>
        <translation>%1 hat kein Python, das sich starten lässt (bin/python). Legen Sie es neu an, oder entfernen Sie es: Dann legt Gantry eine eigene Umgebung an.</translation>
    </message>
    <message>
        <source>uv.lock, by uv</source>
        <translation>uv.lock, mit uv</translation>
    </message>
    <message>
        <source>Installing what uv.lock names</source>
        <translation>Installiere, was uv.lock nennt</translation>
    </message>
    <message>
        <source>the header of %1, by uv</source>
        <translation>der Kopf von %1, mit uv</translation>
    </message>
    <message>
        <source>Installing what the header of %1 names</source>
        <translation>Installiere, was der Kopf von %1 nennt</translation>
    </message>
    <message>
        <source>Asking uv where it is</source>
        <translation>Frage uv, wo sie liegt</translation>
    </message>
    <message>
        <source>There is neither python3 nor uv on this computer, and one of them is needed to run tasks. Install Python 3.10 or newer, or uv.</source>
        <translation>Auf diesem Rechner gibt es weder python3 noch uv; eines davon wird gebraucht, um Tasks auszuführen. Installieren Sie Python 3.10 oder neuer, oder uv.</translation>
    </message>
    <message>
        <source>an environment that Gantry made</source>
        <translation>eine Umgebung, die Gantry angelegt hat</translation>
    </message>
    <message>
        <source>Making an environment</source>
        <translation>Lege eine Umgebung an</translation>
    </message>
    <message>
        <source>Installing %1</source>
        <translation>Installiere %1</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>%1 has changed on disk since; it was not overwritten. Open the project to compare.</source>
        <translation>%1 hat sich seither auf der Platte geändert und wurde nicht überschrieben. Öffnen Sie das Projekt, um zu vergleichen.</translation>
    </message>
    <message>
        <source>Unsaved changes can&apos;t be kept for a crash: %1 can&apos;t be written (%2). Save often.</source>
        <translation>Ungespeicherte Änderungen lassen sich nicht für einen Absturz aufheben: %1 kann nicht geschrieben werden (%2). Speichern Sie oft.</translation>
    </message>
    <message>
        <source>The kept changes in %1 can&apos;t be read.</source>
        <translation>Die aufgehobenen Änderungen in %1 können nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>This is not valid JSON: line %1, column %2. Correct it there.</source>
        <translation>Das ist kein gültiges JSON: Zeile %1, Spalte %2. Berichtigen Sie es dort.</translation>
    </message>
</context>
<context>
    <name>LayerTextDialog</name>
    <message>
        <source>&amp;Text, as it would be typed in the file:</source>
        <translation>&amp;Text, wie er in der Datei stünde:</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Change layer</source>
        <translation>Schicht ändern</translation>
    </message>
    <message>
        <source>Kind of layer</source>
        <translation>Art der Schicht</translation>
    </message>
    <message>
        <source>RUN: run a command</source>
        <translation>RUN: einen Befehl ausführen</translation>
    </message>
    <message>
        <source>COPY: copy files of the build context</source>
        <translation>COPY: Dateien des Build-Kontexts kopieren</translation>
    </message>
    <message>
        <source>ENV: set an environment variable</source>
        <translation>ENV: eine Umgebungsvariable setzen</translation>
    </message>
    <message>
        <source>WORKDIR: set the working directory</source>
        <translation>WORKDIR: das Arbeitsverzeichnis setzen</translation>
    </message>
    <message>
        <source>USER: set the user</source>
        <translation>USER: den Benutzer setzen</translation>
    </message>
    <message>
        <source>ARG: a build argument</source>
        <translation>ARG: ein Build-Argument</translation>
    </message>
    <message>
        <source>ADD: add files, archives or URLs</source>
        <translation>ADD: Dateien, Archive oder URLs hinzufügen</translation>
    </message>
    <message>
        <source>LABEL: add metadata</source>
        <translation>LABEL: Metadaten hinzufügen</translation>
    </message>
    <message>
        <source>SHELL: set the shell of RUN</source>
        <translation>SHELL: die Shell von RUN setzen</translation>
    </message>
    <message>
        <source>ENTRYPOINT: set what a container starts</source>
        <translation>ENTRYPOINT: festlegen, was ein Container startet</translation>
    </message>
    <message>
        <source>CMD: set the default arguments</source>
        <translation>CMD: die Standardargumente setzen</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>lines %1–%2</source>
        <translation>Zeilen %1–%2</translation>
    </message>
    <message>
        <source>public base</source>
        <translation>öffentliches Basis-Image</translation>
    </message>
    <message>
        <source>built in this project</source>
        <translation>in diesem Projekt gebaut</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>rebuilt: changed</source>
        <translation>neu gebaut: geändert</translation>
    </message>
    <message>
        <source>rebuilt: new base</source>
        <translation>neu gebaut: neue Basis</translation>
    </message>
    <message>
        <source>rebuilt: after %1</source>
        <translation>neu gebaut: nach %1</translation>
    </message>
</context>
<context>
    <name>ModuleImport</name>
    <message>
        <source>%1 has the package, but not this module.</source>
        <translation>%1 hat das Paket, aber nicht dieses Modul.</translation>
    </message>
    <message>
        <source>%1 is in none of the folders that are searched: %2.</source>
        <translation>%1 ist in keinem der durchsuchten Ordner: %2.</translation>
    </message>
    <message>
        <source>%1 is installed, and which modules its build installs is not known</source>
        <translation>%1 ist installiert, und welche Module sein Build installiert, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is not below root_dir (%2): the SDK refuses its tasks.</source>
        <translation>%1 liegt nicht unter root_dir (%2): Das SDK lehnt die Tasks ab.</translation>
    </message>
</context>
<context>
    <name>NodeFacts</name>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>no Python</source>
        <translation>kein Python</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>from catalogue</source>
        <translation>aus dem Katalog</translation>
    </message>
    <message>
        <source>registry, %1</source>
        <translation>Registry, %1</translation>
    </message>
    <message>
        <source>built here</source>
        <translation>hier gebaut</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>NodeKind</name>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>base image</source>
        <translation>Basis-Image</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>Dockerfile image</source>
        <translation>Dockerfile-Image</translation>
    </message>
    <message>
        <source>adapted image</source>
        <translation>angepasstes Image</translation>
    </message>
    <message>
        <source>reference image</source>
        <translation>Referenz-Image</translation>
    </message>
    <message>
        <source>managed image</source>
        <translation>verwaltetes Image</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>This would leave %1 unreadable (%2), so nothing was changed. Correct what you typed.</source>
        <translation>Damit wäre %1 nicht mehr lesbar (%2), deshalb wurde nichts geändert. Berichtigen Sie Ihre Eingabe.</translation>
    </message>
    <message>
        <source>A task that always calls itself never ends.</source>
        <translation>Ein Task, der immer sich selbst aufruft, endet nie.</translation>
    </message>
    <message>
        <source>%1 is async and %2 is not, so it can’t wait for it. Make %2 async in the text first.</source>
        <translation>%1 ist async und %2 nicht, kann also nicht darauf warten. Machen Sie %2 zuerst im Text async.</translation>
    </message>
    <message>
        <source>Let %1 call %2</source>
        <translation>%1 ruft %2 auf</translation>
    </message>
    <message>
        <source>%1 would not call %2 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>%1 riefe %2 danach nicht auf, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 can’t depend on itself.</source>
        <translation>%1 kann nicht von sich selbst abhängen.</translation>
    </message>
    <message>
        <source>%1 depends on %2 already.</source>
        <translation>%1 hängt schon von %2 ab.</translation>
    </message>
    <message>
        <source>%2 already depends on %1, directly or through others; Flyte can’t start environments that depend on each other in a circle.</source>
        <translation>%2 hängt schon von %1 ab, direkt oder über andere; Flyte kann keine Umgebungen starten, die im Kreis voneinander abhängen.</translation>
    </message>
    <message>
        <source>%1 has no variable in the text, so nothing can refer to it. Give it one.</source>
        <translation>%1 hat im Text keine Variable, deshalb kann nichts darauf verweisen. Geben Sie ihr eine.</translation>
    </message>
    <message>
        <source>The depends_on of %1 is no list in the text (%2), so nothing can be added here.</source>
        <translation>Das depends_on von %1 ist im Text keine Liste (%2), deshalb lässt sich hier nichts hinzufügen.</translation>
    </message>
    <message>
        <source>Make %1 depend on %2</source>
        <translation>%1 von %2 abhängen lassen</translation>
    </message>
    <message>
        <source>%1 would not depend on %2 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>%1 hinge danach nicht von %2 ab, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>Add a layer to %1</source>
        <translation>Schicht zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 has no variable in the text, so no task can be put into it. Give it one.</source>
        <translation>%1 hat im Text keine Variable, deshalb lässt sich kein Task hineinsetzen. Geben Sie ihr eine.</translation>
    </message>
    <message>
        <source>“%1” can’t be a function’s name: letters, digits and _, not a digit first.</source>
        <translation>„%1“ kann kein Funktionsname sein: Buchstaben, Ziffern und _, keine Ziffer zuerst.</translation>
    </message>
    <message>
        <source>“%1” can’t be an input’s name here.</source>
        <translation>„%1“ kann hier kein Name einer Eingabe sein.</translation>
    </message>
    <message>
        <source>%1 has a task %2 already (%3). Choose another name.</source>
        <translation>%1 hat schon einen Task %2 (%3). Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Add task %1 to %2</source>
        <translation>Task %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>The task %1 would not be read as written, so nothing was changed. Check types and defaults.</source>
        <translation>Der Task %1 würde nicht gelesen wie geschrieben, deshalb wurde nichts geändert. Prüfen Sie Typen und Vorgaben.</translation>
    </message>
    <message>
        <source>Duplicate %1 of %2</source>
        <translation>%1 von %2 verdoppeln</translation>
    </message>
    <message>
        <source>Edit %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>Nothing here knows how %1 is fixed.</source>
        <translation>Nichts hier weiß, wie %1 behoben wird.</translation>
    </message>
    <message>
        <source>%1 runs in the image that the SDK makes by default, which has no layers in this project. Give it an image first.</source>
        <translation>%1 läuft im Image, das das SDK von sich aus baut; in diesem Projekt hat es keine Schichten. Geben Sie ihr zuerst ein Image.</translation>
    </message>
    <message>
        <source>%1 is used as it is: nothing in this project builds it, so it has no layers to change.</source>
        <translation>%1 wird benutzt, wie es ist: Nichts in diesem Projekt baut es, also hat es keine Schichten, die sich ändern ließen.</translation>
    </message>
    <message>
        <source>%1 has no FROM yet, so it has no stage to put a layer in. Set its base first.</source>
        <translation>%1 hat noch kein FROM und damit keine Stage für eine Schicht. Setzen Sie zuerst das Basis-Image.</translation>
    </message>
    <message>
        <source>%1 has no stage %2; its stages are numbered from 0 to %3.</source>
        <translation>%1 hat keine Stage %2; die Stages haben die Nummern 0 bis %3.</translation>
    </message>
    <message>
        <source>%1 has no layers.</source>
        <translation>%1 hat keine Schichten.</translation>
    </message>
    <message>
        <source>%1 has no layer %2; its layers are numbered from 0 to %3.</source>
        <translation>%1 hat keine Schicht %2; die Schichten haben die Nummern 0 bis %3.</translation>
    </message>
    <message>
        <source>A layer of %1 can go to 0 to %2, not to %3.</source>
        <translation>Eine Schicht von %1 kann an die Stellen 0 bis %2 kommen, nicht an %3.</translation>
    </message>
    <message>
        <source>The layers would not be what was asked for, so nothing was changed. Edit the text instead.</source>
        <translation>Die Schichten wären nicht wie verlangt, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>Several images are called %1. Name one by its id: %2.</source>
        <translation>Mehrere Images heißen %1. Nennen Sie eines bei seiner Kennung: %2.</translation>
    </message>
    <message>
        <source>There is no image %1 in this project; gantry show lists them.</source>
        <translation>In diesem Projekt gibt es kein Image %1; gantry show zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>Several environments are called %1: %2. Rename one in the text first, or name it by its id.</source>
        <translation>Mehrere Umgebungen heißen %1: %2. Benennen Sie zuerst eine im Text um, oder nennen Sie sie bei ihrer Kennung.</translation>
    </message>
    <message>
        <source>There is no environment %1 in this project; gantry show lists them.</source>
        <translation>In diesem Projekt gibt es keine Umgebung %1; gantry show zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>There is no task %1 in this project. Tasks are named ENVIRONMENT.FUNCTION; gantry show lists them.</source>
        <translation>In diesem Projekt gibt es keinen Task %1. Tasks heißen UMGEBUNG.FUNKTION; gantry show zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>There is no file %1 in this project.</source>
        <translation>In diesem Projekt gibt es keine Datei %1.</translation>
    </message>
    <message>
        <source>The URI of %1 is put together from several parts, so it can’t become %2 by one change. Edit the text instead.</source>
        <translation>Die URI von %1 ist aus mehreren Teilen zusammengesetzt und kann deshalb nicht mit einer Änderung zu %2 werden. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>The URI of %1 is computed (%2), so it can’t be changed here. Edit the text.</source>
        <translation>Die URI von %1 wird berechnet (%2) und lässt sich deshalb hier nicht ändern. Ändern Sie den Text.</translation>
    </message>
    <message>
        <source>Move %1 of %2</source>
        <translation>%1 von %2 verschieben</translation>
    </message>
    <message>
        <source>An operation is a JSON object with “op”, its name.</source>
        <translation>Eine Operation ist ein JSON-Objekt mit „op“, ihrem Namen.</translation>
    </message>
    <message>
        <source>There is no operation %1.</source>
        <translation>Eine Operation %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no node %1. Nodes are environment:NAME, an image’s id, or base:REFERENCE.</source>
        <translation>Es gibt keinen Knoten %1. Knoten sind environment:NAME, die Kennung eines Images oder base:REFERENZ.</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>%n Knoten verschieben</numerusform>
            <numerusform>%n Knoten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would not be there afterwards, so nothing was changed.</source>
        <translation>%1 wäre danach nicht da, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” is no tag: letters, digits, _ . and - are allowed, up to 128 of them.</source>
        <translation>„%1“ ist kein Tag: Erlaubt sind Buchstaben, Ziffern, _ . und -, bis zu 128 davon.</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>%1 is pinned to a digest (%2), so a tag would not decide anything. Remove the digest first.</source>
        <translation>%1 ist an einen Digest gebunden (%2), ein Tag würde also nichts entscheiden. Entfernen Sie zuerst den Digest.</translation>
    </message>
    <message>
        <source>The project maps no images, so there is no tag to change.</source>
        <translation>Das Projekt ordnet keine Images zu, also gibt es keinen Tag zu ändern.</translation>
    </message>
    <message>
        <source>All mapped images have the tag %1 already.</source>
        <translation>Alle zugeordneten Images haben schon den Tag %1.</translation>
    </message>
    <message>
        <source>%1 would not have the tag %2 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>%1 hätte danach nicht den Tag %2, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 does not depend on %2 directly.</source>
        <translation>%1 hängt nicht direkt von %2 ab.</translation>
    </message>
    <message>
        <source>%1 is made to depend on %2 by a call at %3; remove it there.</source>
        <translation>Von %2 hängt %1 durch einen Aufruf in %3 ab; entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>%1 has this dependency from the environment that it was cloned from; remove it there (%2).</source>
        <translation>%1 hat diese Abhängigkeit von der Umgebung, aus der sie geklont ist; entfernen Sie sie dort (%2).</translation>
    </message>
    <message>
        <source>Make %1 not depend on %2</source>
        <translation>%1 nicht von %2 abhängen lassen</translation>
    </message>
    <message>
        <source>%1 would still depend on %2 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>%1 hinge danach noch von %2 ab, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>Remove %1 of %2</source>
        <translation>%1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Flyte refuses the name “%1”: an environment’s name has small letters and digits, with single - or _ between.</source>
        <translation>Flyte lehnt den Namen „%1“ ab: Der Name einer Umgebung hat kleine Buchstaben und Ziffern, dazwischen einzelne - oder _.</translation>
    </message>
    <message>
        <source>The environment is called %1 already.</source>
        <translation>Die Umgebung heißt schon %1.</translation>
    </message>
    <message>
        <source>There is an environment %1 already (%2). Choose another name.</source>
        <translation>Eine Umgebung %1 gibt es schon (%2). Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The name of %1 stands nowhere in the text.</source>
        <translation>Der Name von %1 steht nirgends im Text.</translation>
    </message>
    <message>
        <source>The name of %1 is computed (%2), so it can’t be changed here. Edit the text.</source>
        <translation>Der Name von %1 wird berechnet (%2) und lässt sich deshalb hier nicht ändern. Ändern Sie den Text.</translation>
    </message>
    <message>
        <source>Rename environment %1 to %2</source>
        <translation>Umgebung %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>The environment would not be called %1 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>Die Umgebung hieße danach nicht %1, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 has no line %2, column %3.</source>
        <translation>%1 hat keine Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>%1 is no file that Gantry reads in this project.</source>
        <translation>%1 ist keine Datei, die Gantry in diesem Projekt liest.</translation>
    </message>
    <message>
        <source>%1 would not have that text afterwards.</source>
        <translation>%1 hätte danach nicht diesen Text.</translation>
    </message>
    <message>
        <source>%1 is no image that Python makes here, so it has no arguments.</source>
        <translation>%1 ist kein Image, das Python hier macht, und hat deshalb keine Argumente.</translation>
    </message>
    <message>
        <source>Neither flyte.Image.%1 nor clone() has a parameter %2.</source>
        <translation>Weder flyte.Image.%1 noch clone() hat einen Parameter %2.</translation>
    </message>
    <message>
        <source>%1 has no argument %2.</source>
        <translation>%1 hat kein Argument %2.</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 setzen</translation>
    </message>
    <message>
        <source>%1 would not be %2 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>%1 wäre danach nicht %2, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 is made by other code; change its base in the text.</source>
        <translation>%1 entsteht in anderem Code; ändern Sie das Basis-Image im Text.</translation>
    </message>
    <message>
        <source>%1 has no base that could be changed here.</source>
        <translation>%1 hat kein Basis-Image, das sich hier ändern ließe.</translation>
    </message>
    <message>
        <source>%1 starts from %2, a variable; change that image, or the text.</source>
        <translation>%1 geht von %2 aus, einer Variablen; ändern Sie jenes Image oder den Text.</translation>
    </message>
    <message>
        <source>The base of %1 is computed (%2), so it can&apos;t be changed here.</source>
        <translation>Das Basis-Image von %1 wird berechnet (%2) und lässt sich deshalb hier nicht ändern.</translation>
    </message>
    <message>
        <source>Set the base of %1</source>
        <translation>Basis-Image von %1 setzen</translation>
    </message>
    <message>
        <source>The base would not be %1 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>Das Basis-Image wäre danach nicht %1, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 is written inside of its environment (%2). Give it a variable in the text, then others can use it.</source>
        <translation>%1 steht innerhalb seiner Umgebung (%2). Geben Sie ihm im Text eine Variable, dann können andere es benutzen.</translation>
    </message>
    <message>
        <source>Nothing says what %1 is pushed as. Add an image mapping, or write its build command down.</source>
        <translation>Nirgends steht, als was %1 gepusht wird. Fügen Sie eine Image-Zuordnung hinzu, oder schreiben Sie den Build-Befehl auf.</translation>
    </message>
    <message>
        <source>How to write the image in %1 can’t be told. Edit the text instead.</source>
        <translation>Wie das Image in %1 zu schreiben ist, lässt sich nicht sagen. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 runs in %2 already.</source>
        <translation>%1 läuft schon in %2.</translation>
    </message>
    <message>
        <source>Set the image of %1</source>
        <translation>Image von %1 setzen</translation>
    </message>
    <message>
        <source>The environment would not run in %1 afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>Die Umgebung liefe danach nicht in %1, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>The project calls no flyte.init_from_config, where image mappings stand. Write an entry point first.</source>
        <translation>Das Projekt ruft nirgends flyte.init_from_config auf, wo Image-Zuordnungen stehen. Schreiben Sie zuerst einen Einstiegspunkt.</translation>
    </message>
    <message>
        <source>The mapping of %1 stands in no list that could be changed here. Edit the text.</source>
        <translation>Die Zuordnung von %1 steht in keiner Liste, die sich hier ändern ließe. Ändern Sie den Text.</translation>
    </message>
    <message>
        <source>Remove the mapping of %1</source>
        <translation>Zuordnung von %1 entfernen</translation>
    </message>
    <message>
        <source>Map %1 to %2</source>
        <translation>%1 auf %2 abbilden</translation>
    </message>
    <message>
        <source>The project has no mapping of %1.</source>
        <translation>Das Projekt hat keine Zuordnung von %1.</translation>
    </message>
    <message>
        <source>%1 is mapped to %2 already.</source>
        <translation>%1 ist schon auf %2 abgebildet.</translation>
    </message>
    <message>
        <source>This would change the mapping of %1 as well, so nothing was changed. Edit the text instead.</source>
        <translation>Damit änderte sich auch die Zuordnung von %1, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>%1 would not be mapped so afterwards, so nothing was changed. Edit the text instead.</source>
        <translation>%1 wäre danach nicht so zugeordnet, deshalb wurde nichts geändert. Ändern Sie stattdessen den Text.</translation>
    </message>
</context>
<context>
    <name>OperationFields</name>
    <message>
        <source>%1 needs “%2”, %3.</source>
        <translation>%1 braucht „%2“, %3.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
</context>
<context>
    <name>OutlineBuilder</name>
    <message>
        <source>Remote Builder</source>
        <translation>Remote Builder</translation>
    </message>
    <message>
        <source>Pure BYOI</source>
        <translation>Pure BYOI</translation>
    </message>
    <message>
        <source>%1, owned by %2</source>
        <translation>%1, gehört %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n Zuordnung</numerusform>
            <numerusform>%n Zuordnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>%1 is not in what the project copies, so what it asks for is not known</source>
        <translation>%1 ist nicht in dem, was das Projekt kopiert; was es verlangt, ist deshalb nicht bekannt</translation>
    </message>
    <message>
        <source>a package&apos;s name is made by the command itself</source>
        <translation>den Namen eines Pakets bildet erst der Befehl selbst</translation>
    </message>
    <message>
        <source>%1 does not say which package it is</source>
        <translation>%1 sagt nicht, welches Paket es ist</translation>
    </message>
    <message>
        <source>what %1 depends on is made by its build</source>
        <translation>wovon %1 abhängt, entscheidet erst sein Build</translation>
    </message>
</context>
<context>
    <name>ParseVerb</name>
    <message>
        <source>%1 is a folder; name a Dockerfile.</source>
        <translation>%1 ist ein Ordner; nennen Sie ein Dockerfile.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB, which no Dockerfile is.</source>
        <translation>%1 ist größer als 256 MB, und das ist kein Dockerfile.</translation>
    </message>
    <message>
        <source>Take --json or --print, not both.</source>
        <translation>Nehmen Sie --json oder --print, nicht beides.</translation>
    </message>
    <message>
        <source>Name one Dockerfile: gantry parse FILE [--json | --print]</source>
        <translation>Nennen Sie ein Dockerfile: gantry parse DATEI [--json | --print]</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stage %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>reads one Dockerfile and says what is in it</source>
        <translation>liest ein Dockerfile und sagt, was darin steht</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Waiting for resources</source>
        <translation>Wartet auf Ressourcen</translation>
    </message>
    <message>
        <source>Initializing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Pip</name>
    <message>
        <source>“%1” is not found here</source>
        <translation>„%1“ ist hier nicht zu finden</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Used as it is: %1. Nothing here builds it.</source>
        <translation>Wird benutzt, wie es ist: %1. Nichts hier baut es.</translation>
    </message>
    <message>
        <source>The image&apos;s own Dockerfile: Flyte changes nothing in it.</source>
        <translation>Das eigene Dockerfile des Images: Flyte ändert nichts daran.</translation>
    </message>
    <message>
        <source>As flyte 2.12.1 writes it, %1</source>
        <translation>Wie flyte 2.12.1 es schreibt, %1</translation>
    </message>
    <message>
        <source>Not UTF-8: change it in an editor that knows its encoding.</source>
        <translation>Kein UTF-8: Ändern Sie die Datei in einem Editor, der ihre Kodierung kennt.</translation>
    </message>
    <message>
        <source>Holds characters that a text view would change: edit it elsewhere.</source>
        <translation>Enthält Zeichen, die eine Textansicht verändern würde: Bearbeiten Sie die Datei anderswo.</translation>
    </message>
    <message>
        <source>%1’s base</source>
        <translation>Basis von %1</translation>
    </message>
    <message>
        <source>written by the Flyte builder</source>
        <translation>vom Flyte-Builder geschrieben</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>ProjectFolder</name>
    <message>
        <source>This folder has too many files: what comes after %1 is left out. Open a smaller folder.</source>
        <translation>Dieser Ordner hat zu viele Dateien: Was nach %1 kommt, ist ausgelassen. Öffnen Sie einen kleineren Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read (%2). Give yourself the right to read it.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden (%2). Geben Sie sich das Leserecht.</translation>
    </message>
    <message>
        <source>The link %1 leads nowhere. Correct where it points, or remove it.</source>
        <translation>Der Link %1 führt ins Leere. Berichtigen Sie, wohin er zeigt, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>The link %1 leads back to a folder that is read already, so it is not followed.</source>
        <translation>Der Link %1 führt in einen Ordner zurück, der schon gelesen ist; ihm wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (%2).</source>
        <translation>%1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>%1 is no ordinary file, so it is not read.</source>
        <translation>%1 ist keine gewöhnliche Datei und wird deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 is not read: it has %2 MB, and Gantry reads files of up to 5 MB. Split it if it belongs to the design.</source>
        <translation>%1 wird nicht gelesen: Die Datei hat %2 MB, und Gantry liest Dateien bis 5 MB. Teilen Sie sie, wenn sie zum Entwurf gehört.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (%2). Give yourself the right to read it.</source>
        <translation>%1 kann nicht gelesen werden (%2). Geben Sie sich das Leserecht.</translation>
    </message>
    <message>
        <source>There is no folder %1. Check how it is spelt.</source>
        <translation>Einen Ordner %1 gibt es nicht. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>%1 is a file; Gantry opens folders. Name the folder that it lies in.</source>
        <translation>%1 ist eine Datei; Gantry öffnet Ordner. Nennen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read. Give yourself the right to read it.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden. Geben Sie sich das Leserecht.</translation>
    </message>
</context>
<context>
    <name>Python</name>
    <message>
        <source>“python -m %1” may have installed more</source>
        <translation>„python -m %1“ kann mehr installiert haben</translation>
    </message>
    <message>
        <source>“%1” is not found here</source>
        <translation>„%1“ ist hier nicht zu finden</translation>
    </message>
    <message>
        <source>The file has %1; Gantry reads Python files of up to %2.</source>
        <translation>Die Datei hat %1; Gantry liest Python-Dateien bis %2.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The file has NUL bytes, which Python does not take.</source>
        <translation>Die Datei hat NUL-Bytes, die Python nicht annimmt.</translation>
    </message>
    <message>
        <source>The file can&apos;t be parsed in reasonable time.</source>
        <translation>Die Datei lässt sich nicht in vernünftiger Zeit zerlegen.</translation>
    </message>
    <message>
        <source>Something in the file is nested too deeply, for Python as well.</source>
        <translation>Etwas in der Datei ist zu tief geschachtelt, auch für Python.</translation>
    </message>
    <message>
        <source>“%1” is defined nowhere in this file.</source>
        <translation>„%1“ ist in dieser Datei nirgends definiert.</translation>
    </message>
    <message>
        <source>“%1” is set only further down.</source>
        <translation>„%1“ wird erst weiter unten gesetzt.</translation>
    </message>
    <message>
        <source>“%1” is set in several branches; which one holds is decided when the code runs.</source>
        <translation>„%1“ wird in mehreren Zweigen gesetzt; welcher gilt, entscheidet sich erst, wenn der Code läuft.</translation>
    </message>
    <message>
        <source>“%1” gets its value while the code runs.</source>
        <translation>„%1“ bekommt seinen Wert, während der Code läuft.</translation>
    </message>
    <message>
        <source>“%1” belongs to something made by code.</source>
        <translation>„%1“ gehört zu etwas, das Code erzeugt.</translation>
    </message>
    <message>
        <source>“%1” is not in %2.</source>
        <translation>„%1“ ist nicht in %2.</translation>
    </message>
    <message>
        <source>The module “%1” is not in this project.</source>
        <translation>Das Modul „%1“ ist nicht in diesem Projekt.</translation>
    </message>
    <message>
        <source>The names refer to each other in a circle.</source>
        <translation>Die Namen verweisen im Kreis aufeinander.</translation>
    </message>
    <message>
        <source>It is nested too deeply to be read.</source>
        <translation>Es ist zu tief geschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The text here does not parse.</source>
        <translation>Der Text hier hat einen Syntaxfehler.</translation>
    </message>
    <message>
        <source>It is made by code.</source>
        <translation>Es wird von Code erzeugt.</translation>
    </message>
    <message>
        <source>It is put together from other values.</source>
        <translation>Es ist aus anderen Werten zusammengesetzt.</translation>
    </message>
    <message>
        <source>Arguments or elements are spread from another value with a star.</source>
        <translation>Argumente oder Elemente kommen mit einem Stern aus einem anderen Wert.</translation>
    </message>
    <message>
        <source>It is set only in a branch.</source>
        <translation>Es wird nur in einem Zweig gesetzt.</translation>
    </message>
    <message>
        <source>%1 is known only when the code runs.</source>
        <translation>%1 steht erst fest, wenn der Code läuft.</translation>
    </message>
    <message>
        <source>The string has an escape that can&apos;t be read.</source>
        <translation>Die Zeichenkette hat eine Escape-Folge, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>The value is too large.</source>
        <translation>Der Wert ist zu groß.</translation>
    </message>
    <message>
        <source>The environment&apos;s name is computed; it is known only when the code runs.</source>
        <translation>Der Name der Umgebung wird berechnet; er steht erst fest, wenn der Code läuft.</translation>
    </message>
    <message>
        <source>The environment has no name.</source>
        <translation>Die Umgebung hat keinen Namen.</translation>
    </message>
    <message>
        <source>The environment is made inside of a function, each time that it is called.</source>
        <translation>Die Umgebung entsteht in einer Funktion, bei jedem Aufruf.</translation>
    </message>
    <message>
        <source>The environment is made in a loop, once for each pass.</source>
        <translation>Die Umgebung entsteht in einer Schleife, bei jedem Durchlauf.</translation>
    </message>
    <message>
        <source>The environment is not assigned to a name.</source>
        <translation>Die Umgebung ist keinem Namen zugewiesen.</translation>
    </message>
    <message>
        <source>It is made by %1, which Gantry does not show.</source>
        <translation>Es wird von %1 erzeugt, das Gantry nicht zeigt.</translation>
    </message>
    <message>
        <source>“%1” is changed after it was made.</source>
        <translation>„%1“ wird geändert, nachdem es erzeugt wurde.</translation>
    </message>
    <message>
        <source>The image is made by code that can&apos;t be followed.</source>
        <translation>Das Image wird von Code erzeugt, der sich nicht verfolgen lässt.</translation>
    </message>
    <message>
        <source>This image is neither assigned to a name nor given to an environment.</source>
        <translation>Dieses Image ist weder einem Namen zugewiesen noch einer Umgebung gegeben.</translation>
    </message>
    <message>
        <source>It is no environment that can be followed.</source>
        <translation>Es ist keine Umgebung, die sich verfolgen lässt.</translation>
    </message>
    <message>
        <source>The dependencies are made by code that can&apos;t be followed.</source>
        <translation>Die Abhängigkeiten werden von Code erzeugt, der sich nicht verfolgen lässt.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be followed to an environment.</source>
        <translation>„%1“ lässt sich nicht zu einer Umgebung verfolgen.</translation>
    </message>
    <message>
        <source>The task is defined inside of a function or class.</source>
        <translation>Der Task ist innerhalb einer Funktion oder Klasse definiert.</translation>
    </message>
    <message>
        <source>What is run here can&apos;t be followed to a task.</source>
        <translation>Was hier ausgeführt wird, lässt sich nicht zu einem Task verfolgen.</translation>
    </message>
    <message>
        <source>The image mappings are made by code that can&apos;t be followed.</source>
        <translation>Die Image-Zuordnungen werden von Code erzeugt, der sich nicht verfolgen lässt.</translation>
    </message>
    <message>
        <source>The name of this image mapping is computed.</source>
        <translation>Der Name dieser Image-Zuordnung wird berechnet.</translation>
    </message>
    <message>
        <source>The image mappings are a single string, which the SDK takes apart into characters; a comma makes it a tuple.</source>
        <translation>Die Image-Zuordnungen sind eine einzige Zeichenkette, die das SDK in Zeichen zerlegt; ein Komma macht ein Tupel daraus.</translation>
    </message>
    <message>
        <source>The script&apos;s header has no closing “# ///”.</source>
        <translation>Dem Kopf des Skripts fehlt das schließende „# ///“.</translation>
    </message>
    <message>
        <source>Line %1 of the script&apos;s header can&apos;t be read.</source>
        <translation>Zeile %1 im Kopf des Skripts ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” is never closed.</source>
        <translation>„%1“ wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>A name or an expression is missing here.</source>
        <translation>Hier fehlt ein Name oder ein Ausdruck.</translation>
    </message>
    <message>
        <source>The indentation does not fit here.</source>
        <translation>Die Einrückung passt hier nicht.</translation>
    </message>
    <message>
        <source>This string is never closed.</source>
        <translation>Diese Zeichenkette wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” is missing here.</source>
        <translation>Hier fehlt „%1“.</translation>
    </message>
    <message>
        <source>This statement belongs to Python 2.</source>
        <translation>Diese Anweisung gehört zu Python 2.</translation>
    </message>
    <message>
        <source>This is not Python.</source>
        <translation>Das ist kein Python.</translation>
    </message>
    <message>
        <source>This is not Python: %1</source>
        <translation>Das ist kein Python: %1</translation>
    </message>
</context>
<context>
    <name>PythonEdits</name>
    <message>
        <source>%1 does not parse; correct it first.</source>
        <translation>%1 hat einen Syntaxfehler; berichtigen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The text there has changed; look at it again and repeat.</source>
        <translation>Der Text dort hat sich geändert; sehen Sie ihn noch einmal an, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>This is not one Python expression.</source>
        <translation>Das ist nicht genau ein Python-Ausdruck.</translation>
    </message>
    <message>
        <source>This is not one Python statement.</source>
        <translation>Das ist nicht genau eine Python-Anweisung.</translation>
    </message>
    <message>
        <source>This is not one call of a method.</source>
        <translation>Das ist nicht genau ein Aufruf einer Methode.</translation>
    </message>
    <message>
        <source>Only elements between brackets can be changed one by one; edit the text.</source>
        <translation>Nur Elemente in Klammern lassen sich einzeln ändern; ändern Sie den Text.</translation>
    </message>
    <message>
        <source>There is no element of this number.</source>
        <translation>Ein Element mit dieser Nummer gibt es nicht.</translation>
    </message>
    <message>
        <source>A set can&apos;t be left without elements: {} would be a dict.</source>
        <translation>Ein Set kann nicht ohne Elemente bleiben: {} wäre ein Dict.</translation>
    </message>
    <message>
        <source>A string with this prefix can&apos;t hold the text; edit it by hand.</source>
        <translation>Eine Zeichenkette mit diesem Präfix kann den Text nicht enthalten; ändern Sie sie von Hand.</translation>
    </message>
    <message>
        <source>The string is put together from values; edit the text.</source>
        <translation>Die Zeichenkette ist aus Werten zusammengesetzt; ändern Sie den Text.</translation>
    </message>
    <message>
        <source>The string is written in several pieces; edit the text.</source>
        <translation>Die Zeichenkette steht in mehreren Stücken da; ändern Sie den Text.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a name in Python.</source>
        <translation>„%1“ kann in Python kein Name sein.</translation>
    </message>
    <message>
        <source>“%1” means something else in %2 already.</source>
        <translation>„%1“ bedeutet in %2 schon etwas anderes.</translation>
    </message>
    <message>
        <source>“%1” has no default but follows one that has.</source>
        <translation>„%1“ hat keine Vorgabe, folgt aber auf etwas, das eine hat.</translation>
    </message>
    <message>
        <source>The function&apos;s body stands on the line of its def; edit the text.</source>
        <translation>Der Rumpf der Funktion steht in der Zeile ihres def; ändern Sie den Text.</translation>
    </message>
    <message>
        <source>A comment stands between; edit the text.</source>
        <translation>Dazwischen steht ein Kommentar; ändern Sie den Text.</translation>
    </message>
    <message>
        <source>%2 has no “%1”.</source>
        <translation>%2 hat kein „%1“.</translation>
    </message>
    <message>
        <source>“%1” is made only in line %2, further down; move it up first.</source>
        <translation>„%1“ entsteht erst in Zeile %2, weiter unten; rücken Sie es zuerst nach oben.</translation>
    </message>
    <message>
        <source>Importing %1 here would import in a circle: it imports %2 itself.</source>
        <translation>%1 hier zu importieren ginge im Kreis: Es importiert selbst %2.</translation>
    </message>
    <message>
        <source>“%1” is also a variable of a comprehension, lambda or global statement; rename it by hand.</source>
        <translation>„%1“ ist auch eine Variable einer Comprehension, eines Lambdas oder einer global-Anweisung; benennen Sie es von Hand um.</translation>
    </message>
    <message>
        <source>“%1” is made in several places or while the code runs.</source>
        <translation>„%1“ entsteht an mehreren Stellen oder während der Code läuft.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 is no recording of a run.</source>
        <translation>%1 ist keine Aufzeichnung eines Laufs.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The run can&apos;t be recorded in %1: %2.</source>
        <translation>Der Lauf kann nicht in %1 aufgezeichnet werden: %2.</translation>
    </message>
    <message>
        <source>The run&apos;s recording ends here: %1.</source>
        <translation>Die Aufzeichnung des Laufs endet hier: %1.</translation>
    </message>
    <message>
        <source>The recording is cut off in line %1; what stands before it is shown.</source>
        <translation>Die Aufzeichnung ist in Zeile %1 abgeschnitten; gezeigt wird, was davor steht.</translation>
    </message>
    <message>
        <source>The recording is broken in line %1; what stands before it is shown.</source>
        <translation>Die Aufzeichnung ist in Zeile %1 beschädigt; gezeigt wird, was davor steht.</translation>
    </message>
</context>
<context>
    <name>RecoverVerb</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>recover takes one folder at most, and either --write or --discard.</source>
        <translation>recover nimmt höchstens einen Ordner, und entweder --write oder --discard.</translation>
    </message>
    <message>
        <source>There is no folder %1. Check how it is spelt.</source>
        <translation>Einen Ordner %1 gibt es nicht. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>No window has left unsaved changes.</source>
        <translation>Kein Fenster hat ungespeicherte Änderungen hinterlassen.</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>The registry&apos;s answer is not %1.</source>
        <translation>Die Antwort der Registry ist nicht %1.</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>ein Token</translation>
    </message>
    <message>
        <source>a manifest</source>
        <translation>ein Manifest</translation>
    </message>
    <message>
        <source>a manifest list</source>
        <translation>eine Manifest-Liste</translation>
    </message>
    <message>
        <source>The image has a manifest of docker&apos;s first format, which is not read. Push it again with a newer docker.</source>
        <translation>Das Image hat ein Manifest in dockers erstem Format, das nicht gelesen wird. Pushen Sie es mit einem neueren docker noch einmal.</translation>
    </message>
    <message>
        <source>an image&apos;s configuration</source>
        <translation>die Konfiguration eines Images</translation>
    </message>
    <message>
        <source>The question was taken back.</source>
        <translation>Die Frage wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>%1 has been asked too often from here (429). Ask again %2; signed in with “%3” one may ask it more often.</source>
        <translation>%1 wurde von hier zu oft gefragt (429). Fragen Sie %2 noch einmal; mit „%3“ angemeldet darf man öfter fragen.</translation>
    </message>
    <message>
        <source>%1 has no image %2 that your sign-in there may read. Check the name, or ask its owner for access.</source>
        <translation>%1 hat kein Image %2, das Ihre Anmeldung dort lesen darf. Prüfen Sie den Namen, oder bitten Sie um Zugriff.</translation>
    </message>
    <message>
        <source>%1 asks for a sign-in before it tells of %2. Run “%3” if the image is private; if not, check its name.</source>
        <translation>%1 verlangt eine Anmeldung, bevor es von %2 erzählt. Führen Sie „%3“ aus, wenn das Image privat ist; wenn nicht, prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 does not allow you to read %2. Ask its owner for access, or sign in as somebody else with “%3”.</source>
        <translation>%1 lässt Sie %2 nicht lesen. Bitten Sie um Zugriff, oder melden Sie sich mit „%3“ anders an.</translation>
    </message>
    <message>
        <source>%1 has no image %2. Check its name and its tag; if it is built elsewhere, push it first.</source>
        <translation>%1 hat kein Image %2. Prüfen Sie Namen und Tag; wird es anderswo gebaut, pushen Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (%2). Ask again later.</source>
        <translation>%1 hat selbst einen Fehler (%2). Fragen Sie später noch einmal.</translation>
    </message>
    <message>
        <source>%1 answers as no registry does (%2). Check that an image registry is at that address.</source>
        <translation>%1 antwortet, wie keine Registry antwortet (%2). Prüfen Sie, ob unter dieser Adresse eine Image-Registry ist.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. Check the network and the registry&apos;s name, then ask again.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie das Netz und den Namen der Registry, und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 ends the connection without an answer. Check that an image registry is at that address, or ask again later.</source>
        <translation>%1 beendet die Verbindung ohne Antwort. Prüfen Sie, ob unter dieser Adresse eine Image-Registry ist, oder fragen Sie später noch einmal.</translation>
    </message>
    <message>
        <source>No safe connection to %1 can be made. Check this computer&apos;s clock and the registry&apos;s certificate; if the registry is your own, install its certificate authority here.</source>
        <translation>Zu %1 kommt keine sichere Verbindung zustande. Prüfen Sie die Uhr dieses Rechners und das Zertifikat der Registry; ist sie Ihre eigene, installieren Sie ihre Zertifizierungsstelle hier.</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP. Check that an image registry is at that address.</source>
        <translation>%1 spricht kein HTTP. Prüfen Sie, ob unter dieser Adresse eine Image-Registry ist.</translation>
    </message>
    <message>
        <source>%1 answers with more than any image&apos;s description has. Check that an image registry is at that address.</source>
        <translation>%1 antwortet mit mehr, als die Beschreibung irgendeines Images hat. Prüfen Sie, ob unter dieser Adresse eine Image-Registry ist.</translation>
    </message>
    <message>
        <source>%1 leads from one address to the next without end. Tell whoever runs it.</source>
        <translation>%1 führt ohne Ende von einer Adresse zur nächsten. Sagen Sie es denen, die es betreiben.</translation>
    </message>
    <message>
        <source>%1 leads to %2, where it is not safe to ask. Tell whoever runs it.</source>
        <translation>%1 führt nach %2, wo zu fragen nicht sicher ist. Sagen Sie es denen, die es betreiben.</translation>
    </message>
    <message>
        <source>%1 has not answered within %2 s. Ask again later.</source>
        <translation>%1 hat in %2 s nicht geantwortet. Fragen Sie später noch einmal.</translation>
    </message>
    <message>
        <source>%1 answers with something that can&apos;t be read. Check that an image registry is at that address.</source>
        <translation>%1 antwortet mit etwas Unlesbarem. Prüfen Sie, ob unter dieser Adresse eine Image-Registry ist.</translation>
    </message>
    <message>
        <source>%1 sends something else than was asked for: its digest is another. Nothing of it is used; ask again, and tell whoever runs it if that doesn&apos;t help.</source>
        <translation>%1 schickt etwas anderes als verlangt: Der Digest ist ein anderer. Nichts davon wird benutzt; fragen Sie noch einmal, und sagen Sie es denen, die es betreiben, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>wanted %1, got %2</source>
        <translation>verlangt %1, bekommen %2</translation>
    </message>
    <message>
        <source>%1 is not made for %2, only for %3. Choose another image or another platform.</source>
        <translation>%1 ist nicht für %2 gemacht, nur für %3. Wählen Sie ein anderes Image oder eine andere Plattform.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in that docker keeps for it. Run “%2” again.</source>
        <translation>%1 nimmt die Anmeldung nicht an, die docker dafür aufhebt. Führen Sie „%2“ noch einmal aus.</translation>
    </message>
    <message>
        <source>%1 wants the sign-in to be sent to %2, which is not safe. Tell whoever runs it.</source>
        <translation>%1 will, dass die Anmeldung an %2 geht, und das ist nicht sicher. Sagen Sie es denen, die es betreiben.</translation>
    </message>
    <message>
        <source>%1 asks for a kind of sign-in that Gantry does not know (%2). What is known of the image otherwise is used.</source>
        <translation>%1 verlangt eine Art der Anmeldung, die Gantry nicht kennt (%2). Benutzt wird, was sonst über das Image bekannt ist.</translation>
    </message>
    <message>
        <source>%1: only digests that begin with sha256: can be asked for.</source>
        <translation>%1: Fragen kann man nur nach Digests, die mit sha256: beginnen.</translation>
    </message>
</context>
<context>
    <name>RegistryReference</name>
    <message>
        <source>An image&apos;s name is missing%1.</source>
        <translation>Der Name eines Images fehlt%1.</translation>
    </message>
    <message>
        <source>%1: behind “@” a digest is wanted, sha256: and 64 hexadecimal digits.</source>
        <translation>%1: Hinter „@“ gehört ein Digest, sha256: und 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>%1: a tag has letters, digits, “_”, “.” and “-”, at most 128 of them, and begins with a letter, digit or “_”.</source>
        <translation>%1: Ein Tag hat Buchstaben, Ziffern, „_“, „.“ und „-“, höchstens 128, und beginnt mit einem Buchstaben, einer Ziffer oder „_“.</translation>
    </message>
    <message>
        <source>%1: the registry&apos;s name has letters, digits, “.” and “-”, and a port behind “:”.</source>
        <translation>%1: Der Name der Registry hat Buchstaben, Ziffern, „.“ und „-“, und hinter „:“ einen Port.</translation>
    </message>
    <message>
        <source>%1: an image&apos;s name must be lower case.</source>
        <translation>%1: Der Name eines Images muss klein geschrieben sein.</translation>
    </message>
    <message>
        <source>%1: an image&apos;s name has lower-case letters and digits, with single “.”, “_” or “-” between them, and “/” between its parts.</source>
        <translation>%1: Der Name eines Images hat kleine Buchstaben und Ziffern, dazwischen einzelne „.“, „_“ oder „-“, und „/“ zwischen seinen Teilen.</translation>
    </message>
    <message>
        <source>%1: an image&apos;s name is at most 255 characters long.</source>
        <translation>%1: Der Name eines Images ist höchstens 255 Zeichen lang.</translation>
    </message>
    <message>
        <source>%1 is an image&apos;s id, not a name.</source>
        <translation>%1 ist die Kennung eines Images, kein Name.</translation>
    </message>
</context>
<context>
    <name>Rendering</name>
    <message>
        <source>The value “%1” in %2() is known only when the code runs.</source>
        <translation>Der Wert „%1“ in %2() steht erst fest, wenn der Code läuft.</translation>
    </message>
    <message>
        <source>A value in %1() can&apos;t be told from the text. %2</source>
        <translation>Ein Wert in %1() lässt sich dem Text nicht entnehmen. %2</translation>
    </message>
    <message>
        <source>%1() is nothing that Gantry knows.</source>
        <translation>%1() kennt Gantry nicht.</translation>
    </message>
    <message>
        <source>%1() is not rendered yet: Gantry shows and edits it, and the SDK alone builds such an image.</source>
        <translation>%1() wird noch nicht ausgegeben: Gantry zeigt und ändert es; ein solches Image baut nur das SDK.</translation>
    </message>
    <message>
        <source>A date without quotes for exclude-newer is not rendered yet; the SDK alone builds such an image.</source>
        <translation>Ein Datum ohne Anführungszeichen in exclude-newer wird noch nicht ausgegeben; ein solches Image baut nur das SDK.</translation>
    </message>
    <message>
        <source>A uv project as a dependency (%1) is not rendered yet; the SDK alone builds such an image.</source>
        <translation>Ein uv-Projekt als Abhängigkeit (%1) wird noch nicht ausgegeben; ein solches Image baut nur das SDK.</translation>
    </message>
    <message>
        <source>The URI of the image name “%1” is known only when the code runs.</source>
        <translation>Die URI des Image-Namens „%1“ steht erst fest, wenn der Code läuft.</translation>
    </message>
    <message>
        <source>The tag is predicted: the SDK hashes the modules that the deploying program has imported, and here that is read from the text.</source>
        <translation>Der Tag ist vorhergesagt: Das SDK hasht die Module, die das bereitstellende Programm importiert hat; hier ist das aus dem Text gelesen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The remote builder makes its own Dockerfile on the service: the SDK sends it the base %1, Python %2, the layers in their order and the files that they name. How it installs Python and in which order it writes what it adds is the service&apos;s to decide, so there is nothing to show; the tag is the same as for a local build.</source>
        <translation>Der Remote Builder schreibt sein eigenes Dockerfile auf dem Dienst: Das SDK schickt ihm das Basis-Image %1, Python %2, die Schichten in ihrer Reihenfolge und die Dateien, die sie nennen. Wie er Python installiert und in welcher Reihenfolge er schreibt, was er hinzufügt, entscheidet der Dienst; deshalb gibt es nichts zu zeigen. Der Tag ist derselbe wie bei einem lokalen Build.</translation>
    </message>
    <message>
        <source>“%1” would not be found: nothing of it is copied into the build context.</source>
        <translation>„%1“ würde nicht gefunden: Nichts davon wird in den Build-Kontext kopiert.</translation>
    </message>
    <message>
        <source>uv refuses to install nothing: name a package.</source>
        <translation>uv weigert sich, nichts zu installieren: Nennen Sie ein Paket.</translation>
    </message>
    <message>
        <source>%1() is no layer that Gantry knows.</source>
        <translation>%1() ist keine Schicht, die Gantry kennt.</translation>
    </message>
    <message>
        <source>Line %1 can&apos;t be read as TOML.</source>
        <translation>Zeile %1 ist nicht als TOML lesbar.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>A run can&apos;t be named “%1”: take letters, digits, “-”, “_” and “.”, at most 63, a letter or digit first.</source>
        <translation>Ein Lauf kann nicht „%1“ heißen: Nehmen Sie Buchstaben, Ziffern, „-“, „_“ und „.“, höchstens 63, zuerst einen Buchstaben oder eine Ziffer.</translation>
    </message>
</context>
<context>
    <name>RunEvent</name>
    <message>
        <source>A line is no JSON.</source>
        <translation>Eine Zeile ist kein JSON.</translation>
    </message>
    <message>
        <source>A line “%1” is not known here.</source>
        <translation>Eine Zeile „%1“ ist hier nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>RunInstruction</name>
    <message>
        <source>This line would fail: %1.</source>
        <translation>Diese Zeile würde scheitern: %1.</translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message>
        <source>Run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>(a program)</source>
        <translation>(ein Programm)</translation>
    </message>
</context>
<context>
    <name>RunVerb</name>
    <message>
        <source>Running on a target is not built yet; --local runs on this computer.</source>
        <translation>Auf einem Ziel auszuführen ist noch nicht gebaut; --local führt auf diesem Rechner aus.</translation>
    </message>
    <message>
        <source>Say where to run: --local for this computer, or --target T.</source>
        <translation>Sagen Sie, wo: --local für diesen Rechner, oder --target T.</translation>
    </message>
    <message>
        <source>A run on this computer lives as long as this command: --detach is for targets.</source>
        <translation>Ein Lauf auf diesem Rechner lebt so lange wie dieser Befehl: --detach ist für Ziele.</translation>
    </message>
    <message>
        <source>--input takes NAME=VALUE, and “%1” is not like that.</source>
        <translation>--input nimmt NAME=WERT, und „%1“ ist nicht so geschrieben.</translation>
    </message>
    <message>
        <source>gantry run takes a project&apos;s folder and a task: gantry run DIR TASK --local.</source>
        <translation>gantry run nimmt den Ordner eines Projekts und einen Task: gantry run DIR TASK --local.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>runs a task of a project and follows it</source>
        <translation>führt einen Task eines Projekts aus und verfolgt ihn</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>line %1 runs “%2”, and what that puts into the image is not known</source>
        <translation>Zeile %1 führt „%2“ aus, und was das ins Image bringt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>line %1 does it in a loop that may not be entered</source>
        <translation>Zeile %1 tut es in einer Schleife, die vielleicht nicht durchlaufen wird</translation>
    </message>
    <message>
        <source>line %1 does it only where a command before it fails</source>
        <translation>Zeile %1 tut es nur, wenn ein Befehl davor scheitert</translation>
    </message>
    <message>
        <source>line %1 does it only on a condition</source>
        <translation>Zeile %1 tut es nur unter einer Bedingung</translation>
    </message>
    <message>
        <source>line %1 does it only in one case</source>
        <translation>Zeile %1 tut es nur in einem Fall</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be written (%2). It stays changed here; make room or give yourself the right, and save again.</source>
        <translation>%1 konnte nicht geschrieben werden (%2). Die Änderung bleibt hier; schaffen Sie Platz oder geben Sie sich das Recht, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>es ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its folder can&apos;t be made</source>
        <translation>sein Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>Sdk</name>
    <message>
        <source>Install Python packages</source>
        <translation>Python-Pakete installieren</translation>
    </message>
    <message>
        <source>Install from a requirements file</source>
        <translation>Aus einer Requirements-Datei installieren</translation>
    </message>
    <message>
        <source>Install system packages</source>
        <translation>Systempakete installieren</translation>
    </message>
    <message>
        <source>Run commands</source>
        <translation>Befehle ausführen</translation>
    </message>
    <message>
        <source>Set environment variables</source>
        <translation>Umgebungsvariablen setzen</translation>
    </message>
    <message>
        <source>Set the working directory</source>
        <translation>Arbeitsverzeichnis setzen</translation>
    </message>
    <message>
        <source>Add the project&apos;s code</source>
        <translation>Code des Projekts hinzufügen</translation>
    </message>
    <message>
        <source>Copy a file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>Copy a folder</source>
        <translation>Ordner kopieren</translation>
    </message>
    <message>
        <source>Leave files out of copies</source>
        <translation>Dateien vom Kopieren ausnehmen</translation>
    </message>
    <message>
        <source>Install a uv project</source>
        <translation>uv-Projekt installieren</translation>
    </message>
    <message>
        <source>Install a Poetry project</source>
        <translation>Poetry-Projekt installieren</translation>
    </message>
    <message>
        <source>Install a pixi project</source>
        <translation>pixi-Projekt installieren</translation>
    </message>
    <message>
        <source>Install Flyte from a local checkout</source>
        <translation>Flyte aus einem lokalen Checkout installieren</translation>
    </message>
    <message>
        <source>Install Flyte plugins from a local checkout</source>
        <translation>Flyte-Plugins aus einem lokalen Checkout installieren</translation>
    </message>
    <message>
        <source>Install the controller from a local checkout</source>
        <translation>Controller aus einem lokalen Checkout installieren</translation>
    </message>
</context>
<context>
    <name>SelectionWords</name>
    <message>
        <source>Selected: image %1, layer %2 of %3</source>
        <translation>Ausgewählt: Image %1, Schicht %2 von %3</translation>
    </message>
    <message>
        <source>Selected: image %1</source>
        <translation>Ausgewählt: Image %1</translation>
    </message>
    <message>
        <source>Selected: environment %1</source>
        <translation>Ausgewählt: Umgebung %1</translation>
    </message>
    <message>
        <source>Selected: task %1</source>
        <translation>Ausgewählt: Task %1</translation>
    </message>
    <message>
        <source>Selected: base %1</source>
        <translation>Ausgewählt: Basis-Image %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
</context>
<context>
    <name>ShellLexer</name>
    <message>
        <source>This nests too deeply.</source>
        <translation>Das ist zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>There is no matching %1.</source>
        <translation>Das passende %1 fehlt.</translation>
    </message>
    <message>
        <source>There is no matching single quote.</source>
        <translation>Das passende einfache Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>There is no matching double quote.</source>
        <translation>Das passende doppelte Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>A “${” has no closing brace.</source>
        <translation>Einem „${“ fehlt die schließende Klammer.</translation>
    </message>
    <message>
        <source>A “${” has no variable&apos;s name after it.</source>
        <translation>Nach einem „${“ fehlt der Name einer Variablen.</translation>
    </message>
    <message>
        <source>A “${%1” is followed by what is no operator.</source>
        <translation>Nach „${%1“ folgt, was kein Operator ist.</translation>
    </message>
    <message>
        <source>The operator %1 does not exist.</source>
        <translation>Den Operator %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 must be set.</source>
        <translation>%1 muss gesetzt sein.</translation>
    </message>
    <message>
        <source>The pattern %1 is not valid.</source>
        <translation>Das Muster %1 ist nicht gültig.</translation>
    </message>
    <message>
        <source>A “${%1:” is followed by what is no operator.</source>
        <translation>Nach „${%1:“ folgt, was kein Operator ist.</translation>
    </message>
</context>
<context>
    <name>Sidecar</name>
    <message>
        <source>gantry.json was written by a newer Gantry. It is shown as far as it is understood and is not changed; use that Gantry to change it.</source>
        <translation>gantry.json hat ein neueres Gantry geschrieben. Es wird gezeigt, soweit es verstanden wird, und nicht geändert; nehmen Sie zum Ändern jenes Gantry.</translation>
    </message>
    <message>
        <source>gantry.json is no JSON object. Positions, teams and answers in it are not used until it is.</source>
        <translation>gantry.json ist kein JSON-Objekt. Positionen, Teams und Antworten darin werden nicht benutzt, bis es eins ist.</translation>
    </message>
    <message>
        <source>gantry.json has something else at %1. Correct it there.</source>
        <translation>In gantry.json steht bei %1 etwas anderes. Berichtigen Sie es dort.</translation>
    </message>
</context>
<context>
    <name>StageEvaluation</name>
    <message>
        <source>There is no stage “%1” before this one to copy from.</source>
        <translation>Vor dieser Stage gibt es keine Stage „%1“, aus der sich kopieren ließe.</translation>
    </message>
    <message>
        <source>“%1” names no base: no ARG before it has a value for it.</source>
        <translation>„%1“ nennt kein Basis-Image: Kein ARG davor hat einen Wert dafür.</translation>
    </message>
</context>
<context>
    <name>SystemInstallers</name>
    <message>
        <source>whether the package %1 brings Python with it is not known</source>
        <translation>ob das Paket %1 Python mitbringt, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Flyte engineer</source>
        <translation>Flyte engineer</translation>
    </message>
</context>
<context>
    <name>Uv</name>
    <message>
        <source>uv.lock and pyproject.toml are not in what the project copies, so what %1 installs is not known</source>
        <translation>uv.lock und pyproject.toml sind nicht in dem, was das Projekt kopiert; was %1 installiert, ist deshalb nicht bekannt</translation>
    </message>
    <message>
        <source>“%1” installs what poetry.lock says, which is not read</source>
        <translation>„%1“ installiert, was in poetry.lock steht; das wird nicht gelesen</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>“%1” is no shell that Gantry completes in; there are bash, zsh and fish.</source>
        <translation>„%1“ ist keine Shell, in der Gantry ergänzt; es gibt bash, zsh und fish.</translation>
    </message>
    <message>
        <source>compares two projects, or a project with a Git revision (REV:), by their meaning</source>
        <translation>vergleicht zwei Projekte, oder ein Projekt mit einer Git-Revision (REV:), der Bedeutung nach</translation>
    </message>
    <message>
        <source>It would not be built here: %1</source>
        <translation>Es würde hier nicht gebaut: %1</translation>
    </message>
    <message>
        <source>It would not build, line %1: %2</source>
        <translation>Es ließe sich nicht bauen, Zeile %1: %2</translation>
    </message>
    <message>
        <source>prints the Dockerfile that would be built for an image</source>
        <translation>gibt das Dockerfile aus, das für ein Image gebaut würde</translation>
    </message>
    <message>
        <source>Nothing is built: the image is used as it is, %1</source>
        <translation>Nichts wird gebaut: Das Image wird benutzt, wie es ist, %1</translation>
    </message>
    <message>
        <source>changes a project by operations and prints the difference</source>
        <translation>ändert ein Projekt durch Operationen und gibt den Unterschied aus</translation>
    </message>
    <message>
        <source>There is no command %1; “gantry help” lists them.</source>
        <translation>Einen Befehl %1 gibt es nicht; „gantry help“ zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>opens the window</source>
        <translation>öffnet das Fenster</translation>
    </message>
    <message>
        <source>says what Gantry&apos;s commands do</source>
        <translation>sagt, was die Befehle von Gantry tun</translation>
    </message>
    <message>
        <source>“%1” is no copy style; there are none, loaded_modules and all.</source>
        <translation>„%1“ ist keine Kopierart; es gibt none, loaded_modules und all.</translation>
    </message>
    <message>
        <source>“%1” is no builder; there are local, local-podman and remote.</source>
        <translation>„%1“ ist kein Builder; es gibt local, local-podman und remote.</translation>
    </message>
    <message>
        <source>“%1” is no Python version; write it as 3.12.</source>
        <translation>„%1“ ist keine Python-Version; schreiben Sie sie wie 3.12.</translation>
    </message>
    <message>
        <source>There is neither a .venv in the project nor python3 on PATH, so the Python that the SDK would run in is not known. Say it with --python X.Y.</source>
        <translation>Es gibt weder ein .venv im Projekt noch python3 im PATH; in welchem Python das SDK liefe, ist deshalb nicht bekannt. Nennen Sie es mit --python X.Y.</translation>
    </message>
    <message>
        <source>Python %1 (%2).</source>
        <translation>Python %1 (%2).</translation>
    </message>
    <message>
        <source>The project&apos;s .venv has flyte %1; what is shown is what flyte %2 writes.</source>
        <translation>Das .venv des Projekts hat flyte %1; gezeigt wird, was flyte %2 schreibt.</translation>
    </message>
    <message>
        <source>There is no environment and no image “%1”. Images are: %2.</source>
        <translation>Es gibt weder eine Umgebung noch ein Image „%1“. Images sind: %2.</translation>
    </message>
    <message>
        <source>“%1” may mean several images: %2.</source>
        <translation>„%1“ kann mehrere Images meinen: %2.</translation>
    </message>
    <message>
        <source>Name the project&apos;s folder and an image.</source>
        <translation>Nennen Sie den Ordner des Projekts und ein Image.</translation>
    </message>
    <message>
        <source>lists unsaved changes that a window which died has left, writes or discards them</source>
        <translation>zeigt ungespeicherte Änderungen, die ein abgestürztes Fenster hinterlassen hat, schreibt oder verwirft sie</translation>
    </message>
    <message>
        <source>shows a project&apos;s design as read: images, environments, tasks, calls</source>
        <translation>zeigt den Entwurf eines Projekts, wie er gelesen wird: Images, Umgebungen, Tasks, Aufrufe</translation>
    </message>
    <message>
        <source>show needs one folder: gantry show DIR.</source>
        <translation>show braucht einen Ordner: gantry show DIR.</translation>
    </message>
    <message>
        <source>“gantry %1” is not built yet.</source>
        <translation>„gantry %1“ ist noch nicht gebaut.</translation>
    </message>
    <message>
        <source>fix: %1</source>
        <translation>Behebung: %1</translation>
    </message>
    <message>
        <source>--format is json, sarif or text.</source>
        <translation>--format ist json, sarif oder text.</translation>
    </message>
    <message>
        <source>--severity is error, warning or note.</source>
        <translation>--severity ist error, warning oder note.</translation>
    </message>
    <message>
        <source>check needs one folder: gantry check DIR.</source>
        <translation>check braucht einen Ordner: gantry check DIR.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>says what will fail, or do something else than it says</source>
        <translation>sagt, was scheitern wird oder etwas anderes tut, als da steht</translation>
    </message>
</context>
<context>
    <name>WorkdirInstruction</name>
    <message>
        <source>line %1 names a folder whose path is longer than Linux takes</source>
        <translation>Zeile %1 nennt einen Ordner, dessen Pfad länger ist, als Linux annimmt</translation>
    </message>
</context>
<context>
    <name>XRay</name>
    <message>
        <source>%1 starts from itself: its base %2 leads back to it.</source>
        <translation>%1 geht von sich selbst aus: Sein Basis-Image %2 führt dorthin zurück.</translation>
    </message>
    <message>
        <source>built in this project</source>
        <translation>in diesem Projekt gebaut</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>no line says which version it is</source>
        <translation>keine Zeile sagt, welche Version es ist</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>conda</source>
        <translation>conda</translation>
    </message>
    <message>
        <source>virtual environment</source>
        <translation>virtuelle Umgebung</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no folder of PATH has it</source>
        <translation>kein Ordner von PATH hat es</translation>
    </message>
    <message>
        <source>an empty virtual environment</source>
        <translation>eine leere virtuelle Umgebung</translation>
    </message>
    <message>
        <source>conda’s pip</source>
        <translation>das pip von conda</translation>
    </message>
    <message>
        <source>installs into %1</source>
        <translation>installiert in %1</translation>
    </message>
    <message>
        <source>runs with %1</source>
        <translation>läuft mit %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>package %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>by a0: yes · by python: %1</source>
        <translation>durch a0: ja · durch python: %1</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>import %1</translation>
    </message>
    <message>
        <source>comes with the code bundle</source>
        <translation>kommt mit dem Code-Bundle</translation>
    </message>
    <message>
        <source>baked in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>no line and no catalogue says which distribution it is</source>
        <translation>weder eine Zeile noch der Katalog sagt, welche Distribution es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n bekannt</numerusform>
            <numerusform>%n bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>more may be set: %1</source>
        <translation>mehr kann gesetzt sein: %1</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>Version nicht bekannt</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>Packages of %1</source>
        <translation>Pakete von %1</translation>
    </message>
    <message>
        <source>more may be there: %1</source>
        <translation>mehr kann da sein: %1</translation>
    </message>
    <message>
        <source>%1, Python %2 · %3</source>
        <translation>%1, Python %2 · %3</translation>
    </message>
    <message>
        <source>System packages</source>
        <translation>Systempakete</translation>
    </message>
    <message>
        <source>(text of the Dockerfile)</source>
        <translation>(Text des Dockerfiles)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1, found here first</source>
        <translation>%1, hier zuerst gefunden</translation>
    </message>
    <message>
        <source>%1, shadowed</source>
        <translation>%1, verdeckt</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>kein %1</translation>
    </message>
    <message>
        <source>not known whether %1 is here</source>
        <translation>nicht bekannt, ob %1 hier ist</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>PATH is not known</source>
        <translation>PATH ist nicht bekannt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Line %1 of the Dockerfile that the Flyte builder writes: %2</source>
        <translation>Zeile %1 des Dockerfiles, das der Flyte-Builder schreibt: %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1, %2; named in %3</source>
        <translation>%1, %2; genannt in %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, starts from %2</source>
        <translation>%1, geht von %2 aus</translation>
    </message>
    <message>
        <source>adapted from %1</source>
        <translation>angepasst von %1</translation>
    </message>
    <message>
        <source>used as it is: %1</source>
        <translation>benutzt, wie es ist: %1</translation>
    </message>
    <message>
        <source>managed, starts from %1</source>
        <translation>verwaltet, geht von %1 aus</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>In the finished image</source>
        <translation>Im fertigen Image</translation>
    </message>
    <message>
        <source>In the base</source>
        <translation>Im Basis-Image</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
</context>
<context>
    <name>XrayVerb</name>
    <message>
        <source>line %1 of the generated Dockerfile</source>
        <translation>Zeile %1 des erzeugten Dockerfiles</translation>
    </message>
    <message>
        <source>%1, base %2, %3</source>
        <translation>%1, Basis %2, %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>nothing that a line names</source>
        <translation>nichts, was eine Zeile nennt</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>comes with the code bundle</source>
        <translation>kommt mit dem Code-Bundle</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>workdir</source>
        <translation>workdir</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>PATH %1</source>
        <translation>PATH %1</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>not known from here on</source>
        <translation>ab hier nicht bekannt</translation>
    </message>
    <message>
        <source>tells what a container of an image sees, after each layer</source>
        <translation>sagt, was ein Container eines Images sieht, nach jeder Schicht</translation>
    </message>
</context>
<context>
    <name>gantry::ActionTreeModel</name>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
</context>
<context>
    <name>gantry::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save only this &amp;file</source>
        <translation>Nur diese &amp;Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Umbe&amp;nennen</translation>
    </message>
    <message>
        <source>&amp;Go to the text</source>
        <translation>&amp;Zum Text gehen</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Zeichenfläche</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>Add &amp;task…</source>
        <translation>&amp;Task hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Ver&amp;binden</translation>
    </message>
    <message>
        <source>&amp;Remove dependency</source>
        <translation>Abhängigkeit entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>Über&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>&amp;Add layer…</source>
        <translation>Schicht &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit layer…</source>
        <translation>Schicht ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Duplicate layer</source>
        <translation>Schicht &amp;verdoppeln</translation>
    </message>
    <message>
        <source>&amp;Remove layer</source>
        <translation>Schicht &amp;entfernen</translation>
    </message>
    <message>
        <source>Move layer &amp;up</source>
        <translation>Schicht nach &amp;oben</translation>
    </message>
    <message>
        <source>Move layer do&amp;wn</source>
        <translation>Schicht nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Run…</source>
        <translation>&amp;Ausführen…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>Go to &amp;notices</source>
        <translation>Zu den &amp;Mitteilungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Gantry</source>
        <translation>Ü&amp;ber Gantry</translation>
    </message>
    <message>
        <source>Apply &amp;fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>What a &amp;container sees</source>
        <translation>Was ein &amp;Container sieht</translation>
    </message>
    <message>
        <source>&amp;Generated Dockerfile</source>
        <translation>Er&amp;zeugtes Dockerfile</translation>
    </message>
</context>
<context>
    <name>gantry::BridgeQuery</name>
    <message>
        <source>The project&apos;s Python ended before it had answered: %1.</source>
        <translation>Das Python des Projekts endete, bevor es geantwortet hatte: %1.</translation>
    </message>
</context>
<context>
    <name>gantry::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>gantry::CanvasBinding</name>
    <message>
        <source>gantry.json was written by a newer version: it is read-only here.</source>
        <translation>gantry.json hat eine neuere Version geschrieben: Hier ist es schreibgeschützt.</translation>
    </message>
</context>
<context>
    <name>gantry::CodeEditor</name>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
</context>
<context>
    <name>gantry::ComputedTexts</name>
    <message>
        <source>Select an environment or an image to see what its builder gets.</source>
        <translation>Wählen Sie eine Umgebung oder ein Image, um zu sehen, was der Builder bekommt.</translation>
    </message>
</context>
<context>
    <name>gantry::DesignViews</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text gehen</translation>
    </message>
</context>
<context>
    <name>gantry::DockTitleBar</name>
    <message>
        <source>Float</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gantry::Docks</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgenbild</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>gantry::EnvironmentMaker</name>
    <message>
        <source>Gantry can&apos;t write to %1, where it keeps environments. Make that folder writable.</source>
        <translation>Gantry kann nicht nach %1 schreiben, wo Umgebungen liegen. Machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>Waiting: another Gantry is making the same environment</source>
        <translation>Warte: Ein anderes Gantry legt dieselbe Umgebung an</translation>
    </message>
    <message>
        <source>The environment was made, but %1 can&apos;t be started or noted in %2.</source>
        <translation>Die Umgebung ist angelegt, aber %1 lässt sich nicht starten oder nicht in %2 vermerken.</translation>
    </message>
    <message>
        <source>%1 failed: the package index can&apos;t be reached. Connect to the network and run again, or make .venv in the project with flyte in it.</source>
        <translation>%1 ist fehlgeschlagen: Der Paketindex ist nicht erreichbar. Stellen Sie die Netzverbindung her und starten Sie neu, oder legen Sie im Projekt ein .venv mit flyte an.</translation>
    </message>
    <message>
        <source>%1 failed: this computer&apos;s Python can&apos;t make environments. Install its venv package (python3-venv), or uv.</source>
        <translation>%1 ist fehlgeschlagen: Das Python dieses Rechners kann keine Umgebungen anlegen. Installieren Sie sein venv-Paket (python3-venv), oder uv.</translation>
    </message>
    <message>
        <source>%1 failed (%2): %3</source>
        <translation>%1 ist fehlgeschlagen (%2): %3</translation>
    </message>
</context>
<context>
    <name>gantry::HistoryChart</name>
    <message>
        <source>History of %1, layer by layer</source>
        <translation>Verlauf von %1, Schicht für Schicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gantry::InspectorView</name>
    <message>
        <source>Select something on the canvas or in the outline to see what it is.</source>
        <translation>Wählen Sie etwas auf der Zeichenfläche oder in der Gliederung, um zu sehen, was es ist.</translation>
    </message>
    <message>
        <source>defined in</source>
        <translation>definiert in</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>%1 · environment</source>
        <translation>%1 · Umgebung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>No name is written here.</source>
        <translation>Hier steht kein Name.</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 · task</source>
        <translation>%1 · Task</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>async</source>
        <translation>async</translation>
    </message>
    <message>
        <source>in a thread</source>
        <translation>in einem Thread</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>no task</source>
        <translation>kein Task</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>. (project root)</source>
        <translation>. (Wurzel des Projekts)</translation>
    </message>
    <message>
        <source>by the build command in</source>
        <translation>laut Build-Befehl in</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>&amp;URI</source>
        <translation>&amp;URI</translation>
    </message>
    <message>
        <source>constant in</source>
        <translation>Konstante in</translation>
    </message>
    <message>
        <source>mapping in</source>
        <translation>Zuordnung in</translation>
    </message>
    <message>
        <source>%1 · base image</source>
        <translation>%1 · Basis-Image</translation>
    </message>
    <message>
        <source>Base of</source>
        <translation>Basis von</translation>
    </message>
    <message>
        <source>%1 · image mapping</source>
        <translation>%1 · Image-Zuordnung</translation>
    </message>
    <message>
        <source>%1 · layer of %2</source>
        <translation>%1 · Schicht von %2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What a container sees</source>
        <translation>Was ein Container sieht</translation>
    </message>
</context>
<context>
    <name>gantry::LayerModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>gantry::LayersView</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Select an environment or an image to see its layers.</source>
        <translation>Wählen Sie eine Umgebung oder ein Image, um die Schichten zu sehen.</translation>
    </message>
    <message>
        <source>%1 is used as it is: nothing here builds it, so it has no layers.</source>
        <translation>%1 wird benutzt, wie es ist: Nichts hier baut es, also hat es keine Schichten.</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Edit layer %1</source>
        <translation>Schicht %1 ändern</translation>
    </message>
    <message>
        <source>%1 has no stage that can be read: it needs a line FROM with the image that it starts from. Problems tells what stands in the way.</source>
        <translation>%1 hat keine Stage, die sich lesen ließe: Es fehlt eine Zeile FROM mit dem Image, von dem es ausgeht. Unter Probleme steht, was im Weg ist.</translation>
    </message>
</context>
<context>
    <name>gantry::Legend</name>
    <message>
        <source>Lines: %1</source>
        <translation>Linien: %1</translation>
    </message>
</context>
<context>
    <name>gantry::LocalRunning</name>
    <message>
        <source>Running executes the code of %1 on this computer. Do you trust this folder? You are asked once.</source>
        <translation>Ausführen lässt den Code von %1 auf diesem Rechner laufen. Vertrauen Sie diesem Ordner? Sie werden einmal gefragt.</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Vertrauen und ausführen</translation>
    </message>
    <message>
        <source>The run uses the files as they are on disk; unsaved: %1.</source>
        <translation>Der Lauf nimmt die Dateien, wie sie auf der Platte sind; nicht gespeichert: %1.</translation>
    </message>
</context>
<context>
    <name>gantry::LocalRuns</name>
    <message>
        <source>The recording ends before the run does: Gantry was ended meanwhile.</source>
        <translation>Die Aufzeichnung endet vor dem Lauf: Gantry wurde unterdessen beendet.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>Konnte nicht starten</translation>
    </message>
</context>
<context>
    <name>gantry::LocalWorker</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The run was stopped before it began.</source>
        <translation>Der Lauf wurde gestoppt, bevor er begann.</translation>
    </message>
    <message>
        <source>%1 ended before the run began: %2. Check that it starts and has flyte.</source>
        <translation>%1 endete, bevor der Lauf begann: %2. Prüfen Sie, ob es startet und flyte hat.</translation>
    </message>
    <message>
        <source>The Python that ran the task ended (%1) before the task did.</source>
        <translation>Das Python, das den Task ausführte, endete (%1) vor dem Task.</translation>
    </message>
</context>
<context>
    <name>gantry::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 were dropped</source>
        <translation>die ersten %1 wurden verworfen</translation>
    </message>
</context>
<context>
    <name>gantry::MainWindow</name>
    <message>
        <source>A project&apos;s environments and images are drawn here.</source>
        <translation>Hier werden die Umgebungen und Images eines Projekts gezeichnet.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Save the changes of %1 before another project is opened?</source>
        <translation>Änderungen an %1 speichern, bevor ein anderes Projekt geöffnet wird?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Select a dependency on the canvas first: click its dashed line.</source>
        <translation>Wählen Sie zuerst eine Abhängigkeit auf der Zeichenfläche: Klicken Sie auf ihre gestrichelte Linie.</translation>
    </message>
    <message>
        <source>Select the environment that gets the task first.</source>
        <translation>Wählen Sie zuerst die Umgebung, die den Task bekommt.</translation>
    </message>
    <message>
        <source>Add task to %1</source>
        <translation>Task zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Name and inputs, as in Python:</source>
        <translation>Name und Eingaben, wie in Python:</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes of %1 before it is closed?</source>
        <translation>Änderungen an %1 speichern, bevor es geschlossen wird?</translation>
    </message>
    <message>
        <source>%1[*] — Gantry</source>
        <translation>%1[*] — Gantry</translation>
    </message>
    <message>
        <source>Gantry</source>
        <translation>Gantry</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) unsaved</source>
        <translation>
            <numerusform>%n Datei nicht gespeichert</numerusform>
            <numerusform>%n Dateien nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n Umgebung</numerusform>
            <numerusform>%n Umgebungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Image</numerusform>
            <numerusform>%n Images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Task</numerusform>
            <numerusform>%n Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Gantry %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Design, launch and monitor Flyte 2 workflows on images of your own.&lt;/p&gt;&lt;p&gt;Apache-2.0 · Qt %2&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Gantry %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Flyte-2-Workflows auf eigenen Images entwerfen, starten und beobachten.&lt;/p&gt;&lt;p&gt;Apache-2.0 · Qt %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Gantry</source>
        <translation>Über Gantry</translation>
    </message>
    <message>
        <source>Nothing in %1 makes a Flyte environment or builds an image. A file with flyte.TaskEnvironment(…), or a Dockerfile, appears here as soon as it is saved in the folder.</source>
        <translation>Nichts in %1 legt eine Flyte-Umgebung an oder baut ein Image. Eine Datei mit flyte.TaskEnvironment(…) oder ein Dockerfile erscheint hier, sobald es im Ordner gespeichert ist.</translation>
    </message>
    <message>
        <source>Apply &amp;fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Apply &amp;fix: %1</source>
        <translation>&amp;Beheben: %1</translation>
    </message>
</context>
<context>
    <name>gantry::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Overview: click or drag to go there</source>
        <translation>Übersicht: klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>gantry::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gantry::OwnerLegend</name>
    <message>
        <source>Whose lines they are: %1</source>
        <translation>Wessen Zeilen es sind: %1</translation>
    </message>
</context>
<context>
    <name>gantry::PreviewView</name>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>As commands</source>
        <translation>Als Befehle</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>Ganzen Text kopieren</translation>
    </message>
    <message>
        <source>Computed from the project: change the layers or the source instead.</source>
        <translation>Aus dem Projekt berechnet: Ändern Sie stattdessen die Schichten oder den Quelltext.</translation>
    </message>
    <message>
        <source>Written by a newer version of Gantry: read-only here.</source>
        <translation>Von einer neueren Version von Gantry geschrieben: hier schreibgeschützt.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Lines %1–%2</source>
        <translation>Zeilen %1–%2</translation>
    </message>
    <message>
        <source>For which builder, and how code is sent</source>
        <translation>Für welchen Builder, und wie Code geschickt wird</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>Builder</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>development: bundled, loaded_modules</source>
        <translation>Entwicklung: gebündelt, loaded_modules</translation>
    </message>
    <message>
        <source>development: bundled, all</source>
        <translation>Entwicklung: gebündelt, all</translation>
    </message>
    <message>
        <source>production: baked in, none</source>
        <translation>Produktion: eingebaut, none</translation>
    </message>
    <message>
        <source>The selected layer writes no line here. %1</source>
        <translation>Die ausgewählte Schicht schreibt hier keine Zeile. %1</translation>
    </message>
</context>
<context>
    <name>gantry::Project</name>
    <message>
        <source>Type in %1</source>
        <translation>In %1 tippen</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>%1 has been changed on disk by somebody else and was not written over. Reload it, compare, or keep yours.</source>
        <translation>%1 wurde auf der Platte von jemand anderem geändert und nicht überschrieben. Laden Sie neu, vergleichen Sie, oder behalten Sie Ihre Fassung.</translation>
    </message>
    <message>
        <source>Reload %1</source>
        <translation>%1 neu laden</translation>
    </message>
    <message numerus="yes">
        <source>Reload %n files changed on disk</source>
        <translation>
            <numerusform>%n auf der Platte geänderte Datei neu laden</numerusform>
            <numerusform>%n auf der Platte geänderte Dateien neu laden</numerusform>
        </translation>
    </message>
    <message>
        <source>Reload %1, changed on disk</source>
        <translation>%1 neu laden, auf der Platte geändert</translation>
    </message>
</context>
<context>
    <name>gantry::ProjectNotices</name>
    <message>
        <source>Changed on disk and read again: %1</source>
        <translation>Auf der Platte geändert und neu gelesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) went with it; undo brings them back.</source>
        <translation>
            <numerusform>%n Kommentar ging mit; Rückgängig bringt ihn zurück.</numerusform>
            <numerusform>%n Kommentare gingen mit; Rückgängig bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>A window that ended unexpectedly left unsaved changes of %1, from %2.</source>
        <translation>Ein unerwartet beendetes Fenster hat ungespeicherte Änderungen an %1 hinterlassen, von %2.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 was changed on disk while it has unsaved changes here.</source>
        <translation>%1 wurde auf der Platte geändert, während es hier ungespeicherte Änderungen hat.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>From the disk&apos;s text to mine:</source>
        <translation>Vom Text auf der Platte zu meinem:</translation>
    </message>
</context>
<context>
    <name>gantry::RunForm</name>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>no type is written</source>
        <translation>kein Typ angegeben</translation>
    </message>
    <message>
        <source>This task takes no inputs.</source>
        <translation>Dieser Task nimmt keine Eingaben.</translation>
    </message>
    <message>
        <source>JSON, such as [1, 2] or {&quot;a&quot;: 1}</source>
        <translation>JSON, etwa [1, 2] oder {&quot;a&quot;: 1}</translation>
    </message>
    <message>
        <source>An input is missing or is not of its type.</source>
        <translation>Eine Eingabe fehlt oder hat nicht ihren Typ.</translation>
    </message>
</context>
<context>
    <name>gantry::RunListModel</name>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>gantry::RunsView</name>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Choose an action to see its inputs, outputs and error.</source>
        <translation>Wählen Sie eine Aktion, um Eingaben, Ausgaben und Fehler zu sehen.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Runs on this computer are listed here. Start one with Run…, Ctrl+R.</source>
        <translation>Hier stehen die Läufe auf diesem Rechner. Starten Sie einen mit Ausführen…, Strg+R.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>gantry::TeamCode</name>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
</context>
<context>
    <name>gantry::VerdictStrip</name>
    <message>
        <source>The lines that decided it</source>
        <translation>Die Zeilen, die es entschieden haben</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>Entschieden durch %1</translation>
    </message>
</context>
<context>
    <name>gantry::WelcomeView</name>
    <message>
        <source>Your images. One workflow.</source>
        <translation>Ihre Images. Ein Workflow.</translation>
    </message>
    <message>
        <source>Design Flyte 2 workflows on images that your teams build, and run them on this computer.</source>
        <translation>Entwerfen Sie Flyte-2-Workflows auf Images, die Ihre Teams bauen, und führen Sie sie auf diesem Rechner aus.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Any folder with Dockerfiles and Flyte Python. Gantry reads it, changes nothing, and never runs its code unasked. A folder can be dropped anywhere in this window.</source>
        <translation>Jeder Ordner mit Dockerfiles und Flyte-Python. Gantry liest ihn, ändert nichts und führt seinen Code nie ungefragt aus. Ein Ordner lässt sich überall in diesem Fenster ablegen.</translation>
    </message>
    <message>
        <source>&amp;Open a folder…</source>
        <translation>Ordner ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Hier stehen die Projekte, die Sie öffnen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>gantry::WhatIfBar</name>
    <message>
        <source>&amp;What if</source>
        <translation>Was &amp;wäre, wenn</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>I edit %1</source>
        <translation>ich %1 ändere</translation>
    </message>
    <message>
        <source>I change the selected layer</source>
        <translation>ich die ausgewählte Schicht ändere</translation>
    </message>
    <message>
        <source>its base changes</source>
        <translation>sich sein Basis-Image ändert</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>sich nichts ändert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s).</source>
        <translation>
            <numerusform>%1 von %n Schicht.</numerusform>
            <numerusform>%1 von %n Schichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>A code change rebuilds this image: yes.</source>
        <translation>Eine Codeänderung baut dieses Image neu: ja.</translation>
    </message>
    <message>
        <source>A code change rebuilds this image: no.</source>
        <translation>Eine Codeänderung baut dieses Image neu: nein.</translation>
    </message>
    <message>
        <source>The code is sent with each run.</source>
        <translation>Der Code wird mit jedem Lauf geschickt.</translation>
    </message>
    <message>
        <source>No layer reads the file.</source>
        <translation>Keine Schicht liest die Datei.</translation>
    </message>
    <message>
        <source>This image is rebuilt: its base is.</source>
        <translation>Dieses Image wird neu gebaut, weil seine Basis es wird.</translation>
    </message>
    <message>
        <source>This image is not rebuilt.</source>
        <translation>Dieses Image wird nicht neu gebaut.</translation>
    </message>
    <message>
        <source>%1 And what starts from it: %2.</source>
        <translation>%1 Und was davon ausgeht: %2.</translation>
    </message>
    <message>
        <source>Another base rebuilds the whole image.</source>
        <translation>Ein anderes Basis-Image baut das ganze Image neu.</translation>
    </message>
    <message>
        <source>A change of layer %1 rebuilds what follows it.</source>
        <translation>Eine Änderung an Schicht %1 baut neu, was danach kommt.</translation>
    </message>
</context>
<context>
    <name>gantry::XRayView</name>
    <message>
        <source>Select an environment or an image to see what its container sees.</source>
        <translation>Wählen Sie eine Umgebung oder ein Image, um zu sehen, was der Container sieht.</translation>
    </message>
    <message>
        <source>&amp;PATH, in the order that is searched for</source>
        <translation>&amp;PATH, in der Reihenfolge der Suche nach</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>PATH, as it is searched</source>
        <translation>PATH, wie es durchsucht wird</translation>
    </message>
    <message>
        <source>In the finished image</source>
        <translation>Im fertigen Image</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>What a container sees</source>
        <translation>Was ein Container sieht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>One layer earlier</source>
        <translation>Eine Schicht zurück</translation>
    </message>
    <message>
        <source>One layer later</source>
        <translation>Eine Schicht weiter</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished">import</translation>
    </message>
</context>
<context>
    <name>gantry::ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>zoom of the canvas, with a thin space</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
