# Each line is run by the test as it stands, by buildah; the x-ray reads the same lines.
docker build -t r.example/acme/pure:1 -f pure/Dockerfile .
docker build -t r.example/acme/venv:1 -f venv/Dockerfile .
docker build -t r.example/acme/conda:1 -f conda/Dockerfile .
docker build -t r.example/acme/uv:1 -f uv/Dockerfile .
docker build -t r.example/acme/stages:1 -f stages/Dockerfile .
docker build -t r.example/acme/user-first:1 -f user_first/Dockerfile .
docker build -t r.example/acme/user-last:1 --build-arg WHO=worker -f user_last/Dockerfile .
docker build -t r.example/acme/expansion:1 --build-arg GIVEN=given --build-arg GLOBAL=command --build-arg EMPTY= -f expansion/Dockerfile expansion
docker build -t r.example/acme/shell:1 -f shell/Dockerfile .
docker build -t r.example/acme/onbuild:1 -f onbuild/Dockerfile .
docker build -t r.example/acme/twice:1 -f twice/Dockerfile twice
