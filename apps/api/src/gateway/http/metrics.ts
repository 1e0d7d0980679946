/** Prometheus metrics on a port of their own, so that the public one never shows them. */
import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import { CONFIGURATION, type Configuration } from '#platform';
import type { OperationObserver } from '../graphql/compiled-execution.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** An operation's name is the client's choice: as many are told apart, the rest is counted together. */
const OPERATION_NAMES = 100;

@Injectable()
export class Metrics implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly names = new Set<string>();
  private server: Server | null = null;
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'How long the execution of operations took, by name and outcome',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Where metrics are served; null where they are not. */
  get address(): ReturnType<Server['address']> | null {
    return this.server?.address() ?? null;
  }

  /** Hears of every executed operation; does nothing where metrics are not served. */
  readonly observeOperation: OperationObserver = ({ operationName, milliseconds, failed }) => {
    if (this.configuration.metricsPort === null) return;
    this.operations.observe({ operation: this.bounded(operationName), outcome: failed ? 'errors' : 'data' }, milliseconds / 1_000);
  };

  /** Measures every request of the server; does nothing where metrics are not served. */
  measure(fastify: FastifyInstance): void {
    if (this.configuration.metricsPort === null) return;
    fastify.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: statusCode };
      this.requests.observe(labels, elapsedTime / 1_000);
      done();
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort, host } = this.configuration;
    if (metricsPort === null) return;
    collectDefaultMetrics({ register: this.registry });
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(metricsPort, host, resolve));
    this.server = server;
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private bounded(name: string | null): string {
    if (name === null) return 'anonymous';
    if (this.names.size < OPERATION_NAMES) this.names.add(name);
    return this.names.has(name) ? name : 'other';
  }
}
