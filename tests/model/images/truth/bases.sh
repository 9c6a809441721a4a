#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
#
# bases.sh FOLDER PYTHON: file trees of stand-ins for public base images, made of this machine's own programs and Python, with
# the files where the public images have them:
#   FOLDER/debian  a shell and its tools, no Python
#   FOLDER/python  the same with /usr/local/bin/python3.X, its links and pip, as docker-library's python has them
#   FOLDER/conda   the same with /opt/conda/bin/python3.X, pip and a `conda`; it stands for conda, it isn't conda
#   FOLDER/uv      /uv and /uvx, of the environment that has PYTHON
# and FOLDER/version: the X.Y of this machine's Python.
set -euo pipefail

folder=$1
uv=$(dirname "$2")/uv
python=/usr/bin/python3
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
library=/usr/lib/python$version

# copy ROOT FILE…: files with the libraries that they need, links as links.
copy() {
    local root=$1 file
    shift
    for file in "$@"; do
        printf '%s\n' "$file" && { [ ! -L "$file" ] || readlink -f "$file"; }
        ldd "$file" 2>/dev/null | grep -o '/[^ ]*' | while read -r needed; do
            printf '%s\n' "$needed" && readlink -f "$needed"
        done || true
    done | sort -u | sed 's|^/||' | tar -C / --no-recursion -c -T - | tar -C "$root" -x
}

make_debian() { # ROOT
    local tool tools=()
    mkdir -p "$1"/{bin,sbin,lib,lib64,usr/bin,usr/sbin,usr/lib,usr/lib64,usr/local/bin,usr/local/sbin,etc,opt,root,proc,sys,dev,home}
    for tool in bin sbin lib lib64; do
        rmdir "${1:?}/$tool" && ln -s "usr/$tool" "$1/$tool"
    done
    for tool in sh bash env ls cat cp mv rm ln mkdir rmdir chmod chown touch test head sed grep id sort tr uname dirname \
        basename readlink true false useradd groupadd; do
        tools+=("$(type -P "$tool")")
    done
    mapfile -t -O "${#tools[@]}" tools < <(ldd "$uv" | grep -o '/[^ ]*') # the real one needs no libraries
    copy "$1" "${tools[@]}"
    install -m 1777 -d "$1/tmp" "$1/var/tmp"
    printf '%s\n' root:x:0:0:root:/root:/bin/bash nobody:x:65534:65534:nobody:/:/bin/false >"$1/etc/passwd"
    printf 'root:x:0:\nmail:x:8:\n' >"$1/etc/group"
    printf 'root:*:1::::::\n' >"$1/etc/shadow"
    printf 'root:*::\n' >"$1/etc/gshadow"
    cp /etc/login.defs "$1/etc/"
    mkdir -p "$1/etc/pam.d" "$1/etc/skel" "$1/etc/default"
}

# make_python ROOT PREFIX: Debian's Python under another prefix, with its places for packages as upstream has them.
make_python() {
    local root=$1 prefix=$2 home=$1$2/lib/python$version file
    mkdir -p "$root$prefix/bin" "$home/site-packages"
    install -m 755 "$(readlink -f "$python")" "$root$prefix/bin/python$version"
    ln -s "python$version" "$root$prefix/bin/python3"
    ln -s python3 "$root$prefix/bin/python"
    tar -C "$library" -c --exclude ./test --exclude ./idlelib --exclude ./lib2to3 --exclude './config-*' \
        --exclude ./EXTERNALLY-MANAGED --exclude ./sysconfig.py --exclude ./dist-packages \
        --exclude './sitecustomize.py' --exclude __pycache__ . | tar -C "$home" -x
    # Debian's own layout is for a Python in /usr.
    sed "s/'posix_local'\()*\)$/'posix_prefix'\1/" "$library/sysconfig.py" >"$home/sysconfig.py"
    ln -s site-packages "$home/dist-packages" # the module `site` is compiled in
    copy "$root" "$(readlink -f "$python")" "$library"/lib-dynload/_{ctypes,bz2,lzma,ssl,hashlib,sqlite3,uuid}.*.so
    rm -rf "$root/usr/bin/python$version" "$root$library"
    for file in /usr/share/python-wheels/pip-*.whl; do
        "$python" -m zipfile -e "$file" "$home/site-packages"
    done
    for file in pip pip3 "pip$version"; do
        printf '#!%s/bin/python%s\nfrom pip._internal.cli.main import main\nraise SystemExit(main())\n' \
            "$prefix" "$version" >"$root$prefix/bin/$file"
        chmod 755 "$root$prefix/bin/$file"
    done
}

mkdir -p "$folder"/{python,conda}
printf '%s' "$version" >"$folder/version"
make_debian "$folder/debian"
cp -a "$folder/debian/." "$folder/python"
cp -a "$folder/debian/." "$folder/conda"
make_python "$folder/python" /usr/local
make_python "$folder/conda" /opt/conda
# A wheel of another name in ensurepip's place would be looked for on the network.
mkdir -p "$folder"/{python,conda}/usr/share
cp -r /usr/share/python-wheels "$folder/python/usr/share/"
cp -r /usr/share/python-wheels "$folder/conda/usr/share/"
printf '#!/bin/sh\nexec /opt/conda/bin/python%s -I -S "$@"\n' "$version" >"$folder/conda/usr/bin/python3" # the system's own
chmod 755 "$folder/conda/usr/bin/python3"
mkdir -p "$folder/uv" && cp "$uv" "${uv}x" "$folder/uv/"
printf '#!/opt/conda/bin/python\nprint("this stands for conda")\n' >"$folder/conda/opt/conda/bin/conda"
chmod 755 "$folder/conda/opt/conda/bin/conda"
