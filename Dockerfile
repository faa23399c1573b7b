# docker build -t milepost . && docker run --rm -v "$PWD:/work:ro" milepost grade .
FROM node:24-alpine

# Clones are read with git; whoever owns a mounted one, it is only read.
RUN apk add --no-cache git && git config --system --add safe.directory '*'

COPY package.json LICENSE /opt/milepost/
COPY dist /opt/milepost/dist

USER node
WORKDIR /work
ENTRYPOINT ["node", "/opt/milepost/dist/cli.js"]
CMD ["--help"]
