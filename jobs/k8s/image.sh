#!/usr/bin/env bash
# Builds the image for Kubernetes: jobs/k8s/image.sh [name:tag], by default marsad:0.1.0
#
# MARSAD_BUILDER  podman or docker; by default the first of them on PATH
# SPARK_IMAGE     an image of Spark 4.0 to build on, see Containerfile; the jars for S3 are of this line
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
name=${1:-marsad:0.1.0}
context=$home/target/k8s

fail() {
  printf 'marsad: %s\n' "$1" >&2
  exit 2
}

builder=${MARSAD_BUILDER:-$(command -v podman || command -v docker || true)}
[ -n "$builder" ] || fail "there is no podman and no docker: install one, or set MARSAD_BUILDER"
[ -s "$home/target/marsad.jar" ] && [ -s "$home/target/classpath.txt" ] ||
  fail "there is no target/marsad.jar: build it with mvn -DskipTests package"

# What s3a:// needs of local mode's class path and an image of Spark does not have.
s3_jars() {
  tr : '\n' <"$home/target/classpath.txt" | grep -E \
    '/software/amazon/|/(hadoop-(aws|client-api|client-runtime)|spark-hadoop-cloud_[0-9.]+|reactive-streams|httpclient|httpcore|commons-logging|wildfly-openssl)-[^/]*\.jar$'
}

rm -rf "$context"
mkdir -p "$context/jars"
cp "$home/target/marsad.jar" "$context/"
cp -R "$home/jobs" "$context/jobs"
while IFS= read -r jar; do
  cp "$jar" "$context/jars/"
done < <(s3_jars)
exec "$builder" build --file "$context/jobs/k8s/Containerfile" --tag "$name" \
  ${SPARK_IMAGE:+--build-arg "SPARK_IMAGE=$SPARK_IMAGE"} "$context"
