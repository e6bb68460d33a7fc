/** What the benches use of autocannon, which brings no types. */
declare module 'autocannon' {
  type Request = { method: string; path: string; headers: Record<string, string> };
  type Client = { setRequests(requests: Request[]): void };
  type Result = { non2xx: number; errors: number; requests: { total: number; average: number } };
  type Running = Promise<Result> & {
    on(
      event: 'response',
      heard: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  };
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    setupClient: (client: Client) => void;
  }): Running;
}
