# The web, built from its sources.
FROM node:24.21.0-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY schemas/package.json schemas/
COPY ontologies/package.json ontologies/
COPY api/package.json api/
COPY web/package.json web/
COPY scripts/package.json scripts/
RUN npm ci
COPY schemas/src schemas/src
COPY scripts/setup/build-web.ts scripts/setup/
COPY web web
RUN node scripts/setup/build-web.ts

# The packages the service runs on; the image's own Node takes the place of the pinned ones, which are optional.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY schemas/package.json schemas/
COPY ontologies/package.json ontologies/
COPY api/package.json api/
COPY web/package.json web/
COPY scripts/package.json scripts/
RUN npm ci --omit=dev --omit=optional --workspace=scripts

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA=/data DEMO=false
WORKDIR /app
COPY --from=packages /app ./
COPY schemas schemas
COPY ontologies ontologies
COPY api api
COPY scripts scripts
COPY --from=web /app/web/dist web/dist
# 1000 is the image's account `node`, as a number so that a host can see that it is not root.
RUN install -d -o 1000 -g 1000 -m 700 /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/src/cli.ts", "serve"]
