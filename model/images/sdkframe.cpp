// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/sdkframe.h"

namespace gantry {

SdkFrame sdkFrame(const QString &baseImage, PythonVersion python)
{
    SdkFrame frame;
    frame.head = "# syntax=docker/dockerfile:1.10\n"
                 "FROM ghcr.io/astral-sh/uv:0.13.4 AS uv\n";
    frame.from = "FROM " + baseImage.toUtf8() + '\n';
    frame.setup = "\n\nUSER root\n"
                  "\n\n# Copy in uv so that later commands don't have to mount it in\n"
                  "COPY --from=uv /uv /usr/bin/uv\n"
                  "\n\n# Configure default paths (can be overridden via --build-arg)\n"
                  "ARG VIRTUALENV=/opt/venv\n"
                  "ARG UV_PYTHON=$VIRTUALENV/bin/python\n"
                  "\n\nENV UV_COMPILE_BYTECODE=1    UV_LINK_MODE=copy    VIRTUALENV=$VIRTUALENV    UV_PYTHON=$UV_PYTHON\n"
                  "\n\n# Create virtualenv only if UV_PYTHON doesn't already exist\n"
                  "RUN if [ ! -f \"$UV_PYTHON\" ]; then        uv venv $VIRTUALENV --python="
        + python.toString().toLatin1()
        + " && uv run --python=$UV_PYTHON python -m compileall $VIRTUALENV;    fi\n"
          "\nENV PATH=\"$VIRTUALENV/bin:$PATH\"\n"
          "\n\n# Adds nvidia just in case it exists\n"
          "ENV PATH=\"$PATH:/usr/local/nvidia/bin:/usr/local/cuda/bin\"    LD_LIBRARY_PATH=\"/usr/local/nvidia/lib64\"\n";
    return frame;
}

QByteArray sdkUserFooter()
{
    return "USER flyte\nWORKDIR /home/flyte\n";
}

QByteArray sdkFooter(const QString &uri)
{
    return "ENV _F_IMG_ID=" + uri.toUtf8() + "\nSHELL [\"/bin/bash\", \"-c\"]\n";
}

} // namespace gantry
