# /// script
# requires-python = ">=3.11,<3.14"
# dependencies = ["it's; python_version < '4'"]
# [tool.uv]
# exclude-newer = "2025-01-01T00:00:00Z"
# ///
