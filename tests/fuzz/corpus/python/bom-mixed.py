import flyte
x = "ä€🐍"
ümlaut = flyte.Image.from_base("é")name = 1
