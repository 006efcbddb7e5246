FROM node:20.20.2-bookworm-slim

ENV NODE_ENV=production
WORKDIR /app

# First what seldom changes, so that a new release downloads little.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY tsconfig.json ./
COPY drizzle ./drizzle
COPY examples ./examples
COPY src ./src

USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Node itself is process 1: npm would not pass signals on.
CMD ["node", "--import", "tsx", "src/main.ts"]
