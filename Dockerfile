FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY bin ./bin
COPY drizzle ./drizzle
COPY templates ./templates
COPY src ./src
# The repository is no part of the context, so the commit comes from outside.
ARG COMMIT=""
RUN npm run build

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# First what seldom changes, so that a new release downloads little.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY examples ./examples
# The program, its source maps, the migrations and the templates of documents.
COPY --from=build /app/dist ./dist

# A new volume takes over whose its folder is.
RUN install -d -o node -g node -m 750 /var/lib/kinerja

ARG COMMIT=""
LABEL org.opencontainers.image.title="kinerja-bot" org.opencontainers.image.version="0.2.0" \
  org.opencontainers.image.revision="$COMMIT"

USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Node itself is process 1: npm would not pass signals on.
CMD ["node", "--enable-source-maps", "--heap-growing-percent=400", "--v8-pool-size=1", "dist/kinerja.js", "start"]
