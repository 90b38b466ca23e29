# Two stages: packages are installed and checked by hash in the first; only the virtual environment reaches the second.
ARG BASE_IMAGE=python:3.11-slim-bookworm

FROM ${BASE_IMAGE} AS build
WORKDIR /src
RUN python3 -m venv /opt/lemma
COPY constraints.txt pyproject.toml README.md LICENSE ./
RUN /opt/lemma/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r constraints.txt
COPY bot bot
COPY cogs cogs
COPY problems problems
RUN /opt/lemma/bin/pip install --no-cache-dir --disable-pip-version-check --no-build-isolation --no-deps . \
 && /opt/lemma/bin/pip uninstall --yes pip setuptools \
 && MPLCONFIGDIR=/opt/lemma/matplotlib /opt/lemma/bin/python3 -c "import matplotlib.font_manager" \
 && /opt/lemma/bin/python3 -m compileall -q /opt/lemma/lib

FROM ${BASE_IMAGE}
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin lemma \
 && install -d -o lemma -g lemma /data
COPY --from=build /opt/lemma /opt/lemma
# The root may be mounted read-only: everything written goes to /data (the store, the pictures) or /tmp.
ENV PATH=/opt/lemma/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MPLCONFIGDIR=/opt/lemma/matplotlib \
    OPENBLAS_NUM_THREADS=1 \
    LEMMA_DATA_DIR=/data \
    LEMMA_LOG_FORMAT=json \
    LEMMA_HEALTH_PORT=8099
USER lemma
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["python3", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8099/livez', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["lemma"]
CMD ["run"]
