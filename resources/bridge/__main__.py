# SPDX-FileCopyrightText: 2026 The Gantry authors
# SPDX-License-Identifier: Apache-2.0
"""Started by Gantry with the project's interpreter: `python <this folder> --fd N`, the request on standard input."""

import sys

if __name__ == "__main__":
    from gantry_bridge.main import main

    sys.exit(main(sys.argv[1:]))
