import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What is called slow 4G. */
export const SLOW_4G = { roundTripMs: 150, downKbit: 1_600, upKbit: 750 };

/** As much as a packet carries, so that the connections of a page share the line as they do on a phone. */
const PACKET = 1_460;
/** What is under way on one connection; the sender waits with more. */
const MOST_WAITING = 64 * 1024;
/** How late a timer may come on a busy machine. */
const LATE_MS = 10;

/** What one connection has to send; null is its end. */
interface Queue {
  readonly packets: (Buffer | null)[];
  readonly notBefore: number;
  readonly to: Socket;
  readonly drained: () => void;
}

/** One way of the line: as fast as it is, shared in turns, and late by half a round trip. */
class Way {
  private readonly waiting: Queue[] = [];
  private readonly underWay: { at: number; to: Socket; packet: Buffer | null }[] = [];
  private free = 0;
  private timer: NodeJS.Timeout | null = null;
  bytes = 0;

  constructor(
    private readonly bytesPerMs: number,
    private readonly lateMs: number,
  ) {}

  /** Brings what one end of a connection sends to the other. */
  join(from: Socket, to: Socket, notBefore: number): void {
    const queue: Queue = { packets: [], notBefore, to, drained: () => void from.resume() };
    const add = (packet: Buffer | null): void => {
      if (queue.packets.push(packet) === 1) this.waiting.push(queue);
    };
    from.on("data", (data: Buffer) => {
      for (let at = 0; at < data.length; at += PACKET) add(data.subarray(at, at + PACKET));
      if (queue.packets.length * PACKET > MOST_WAITING) from.pause();
      this.work();
    });
    from.on("close", () => {
      add(null);
      this.work();
    });
  }

  private work(): void {
    if (this.timer) clearTimeout(this.timer);
    const now = performance.now();
    let next = this.send(now);
    while (this.underWay[0] && this.underWay[0].at <= now) {
      const { to, packet } = this.underWay.shift()!;
      if (packet === null) to.end();
      else if (to.writable) to.write(packet);
    }
    next = Math.min(next, this.underWay[0]?.at ?? Infinity);
    this.timer = next === Infinity ? null : setTimeout(() => this.work(), Math.max(0, next - now));
  }

  /** Puts on the line what it takes now, and says when it takes more. */
  private send(now: number): number {
    for (;;) {
      const queue = this.waiting.find((each) => each.notBefore <= now);
      if (!queue) return Math.min(Infinity, ...this.waiting.map((each) => each.notBefore));
      if (this.free > now) return this.free;
      const packet = queue.packets.shift() ?? null;
      this.waiting.splice(this.waiting.indexOf(queue), 1);
      if (queue.packets.length > 0) this.waiting.push(queue);
      else queue.drained();
      const length = packet?.length ?? 0;
      this.bytes += length;
      // A timer comes late by a millisecond or more, in which the line would not have rested.
      this.free = Math.max(this.free, now - LATE_MS) + length / this.bytesPerMs;
      this.underWay.push({ at: Math.max(this.free, now) + this.lateMs, to: queue.to, packet });
    }
  }
}

export interface Link {
  /** The same server at the far end of the line. */
  readonly url: string;
  /** Everything that came down the line so far, headers and all. */
  down(): number;
  close(): void;
}

/**
 * A slow line to a server, below HTTP, so that it holds for the service worker, for streams and for each new connection as
 * well; the browser's own throttling knows only requests of the page.
 */
export async function slowLink(server: string, { roundTripMs, downKbit, upKbit } = SLOW_4G): Promise<Link> {
  const { hostname, port } = new URL(server);
  const up = new Way(upKbit / 8, roundTripMs / 2);
  const down = new Way(downKbit / 8, roundTripMs / 2);
  const sockets = new Set<Socket>();
  const listener = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    // Shaking hands takes a round trip before the first byte is sent.
    up.join(near, far, performance.now() + roundTripMs);
    down.join(far, near, 0);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
  });
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    down: () => down.bytes,
    close: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
