import type { Config } from '../config.ts';
import { createAdminServer } from '../http/admin-server.ts';
import type { Listening } from '../http/server.ts';
import type { Jobs } from '../jobs/backend.ts';
import { createMetrics } from '../observability/metrics.ts';
import { openFigures } from '../persistence/health/figures.ts';
import type { Log } from '../shared/log.ts';
import type { Observe } from '../shared/observe.ts';
import type { Clock } from '../shared/time.ts';

/** What is served on ADMIN_PORT. */
export type Admin = {
  /** Counts what the core reports. */
  readonly observe: Observe;
  listen(jobs: Jobs): Promise<Listening>;
  /** Ends the connection for the figures; what listens is closed on its own. */
  close(): Promise<void>;
};

type Where = Pick<Config, 'adminHost' | 'allowedHosts'> & { readonly adminPort: number };

/** Metrics and the queue board. */
export function openAdmin(
  { adminPort, adminHost, allowedHosts }: Where,
  databaseUrl: string,
  clock: Clock,
  log: Log,
): Admin {
  const figures = openFigures(databaseUrl);
  const metrics = createMetrics(() => figures.read(clock.now()));
  return {
    observe: metrics.observe,
    listen: ({ queue }) =>
      createAdminServer({ host: adminHost, hosts: allowedHosts, metrics: metrics.page, queue, log }).listen(
        adminPort,
      ),
    close: figures.close,
  };
}
