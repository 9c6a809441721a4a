// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

namespace gantry::shell {

namespace {

Outcome doNothing(Runner &, const Invocation &)
{
    return Outcome::True;
}

Outcome say(Runner &, const Invocation &)
{
    return Outcome::Unknown;
}

} // namespace

void addHarmless(Programs &programs)
{
    // They write nothing that anybody looks for on PATH or imports.
    addProgram(programs,
               {":", "true", "echo", "printf", "cat", "ls", "pwd", "sleep", "date", "whoami", "uname", "arch", "head",
                "tail", "sort", "uniq", "wc", "cut", "tr", "sed", "awk", "gawk", "find", "xz", "gzip", "gunzip", "bzip2",
                "chmod", "chown", "chgrp", "chsh", "stat", "du", "df", "sync", "ldconfig", "locale-gen", "update-locale",
                "dpkg-reconfigure", "debconf-set-selections", "update-ca-certificates", "apt-key", "add-apt-repository",
                "gpg", "sha256sum", "sha512sum", "md5sum", "openssl", "ssh-keyscan", "ssh-keygen", "printenv", "nproc", "tee",
                "yes", "umask", "ulimit", "wait", "trap", "shift", "local", "readonly", "declare", "typeset", "alias",
                "hash", "mkfifo", "passwd", "chpasswd", "dirname", "basename", "realpath", "readlink", "nvidia-smi",
                "nvcc", "rmdir", "file", "strip", "let", "pushd", "popd", "shopt", "setcap", "getconf", "less",
                "fc-cache", "apt-mark", "apt-cache", "apt-config", "dpkg-query", "dpkg-architecture", "lsb_release", "jq",
                "git-lfs", "systemctl", "service", "ps", "kill", "free", "mount", "crontab"},
               doNothing);
    addProgram(programs, {"grep", "egrep", "fgrep", "cmp", "diff", "id", "getent", "dpkg-deb"}, say);
    addProgram(programs, {"false"}, [](Runner &, const Invocation &) { return Outcome::False; });
}

} // namespace gantry::shell
