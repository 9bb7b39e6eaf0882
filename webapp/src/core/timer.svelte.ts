const KEPT = "plumbline.rest";
/** What was begun longer ago is no rest any more. */
const LONGEST_MS = 60 * 60_000;

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

interface Kept {
  workout: string;
  startedAt: number;
  length: number | null;
}

/** The rest between two sets: counts down to what is planned, and up where nothing is. */
class RestTimer {
  private workout = "";
  private startedAt = $state<number | null>(null);
  private length = $state<number | null>(null);
  private nowAt = $state(Date.now());
  private ticking: ReturnType<typeof setInterval> | null = null;
  private rung = false;
  private sound: AudioContext | null = null;

  get on(): boolean {
    return this.startedAt !== null;
  }

  /** The planned rest in seconds; null where none is planned. */
  get planned(): number | null {
    return this.length;
  }

  get passed(): number {
    return this.startedAt === null ? 0 : Math.max(0, (this.nowAt - this.startedAt) / 1000);
  }

  /** Seconds that are left, negative when it is over; null where nothing is planned. */
  get left(): number | null {
    return this.length === null ? null : this.length - this.passed;
  }

  get over(): boolean {
    return this.left !== null && this.left <= 0;
  }

  /** Called while a finger is on the screen: a browser lets no other code make a sound. */
  prepare(): void {
    if (typeof AudioContext === "undefined") return;
    this.sound ??= new AudioContext();
    if (this.sound.state === "suspended") void this.sound.resume();
  }

  start(workout: string, seconds: number | null): void {
    this.run({ workout, startedAt: Date.now(), length: seconds });
    this.keep();
  }

  /** Goes on after the page was reloaded, or the tab was killed in the pocket. */
  resume(workout: string): void {
    if (this.on && this.workout === workout) return;
    this.halt();
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null") as Kept | null;
    if (kept?.workout === workout && Date.now() - kept.startedAt < LONGEST_MS) {
      this.run(kept);
      // What ended while nobody was here is not rung after the fact.
      this.rung = this.over;
    }
  }

  /** More seconds, or less; after the end they count from now. */
  add(by: number): void {
    if (this.length === null && by < 0) return;
    this.nowAt = Date.now();
    const from = this.length === null ? this.passed : by > 0 ? Math.max(this.length, this.passed) : this.length;
    this.length = Math.max(0, from + by);
    this.rung = this.over;
    this.keep();
  }

  stop(): void {
    this.halt();
    localStorage.removeItem(KEPT);
  }

  private run({ workout, startedAt, length }: Kept): void {
    this.workout = workout;
    this.startedAt = startedAt;
    this.length = length;
    this.nowAt = Date.now();
    this.rung = false;
    this.ticking ??= setInterval(() => this.tick(), 250);
  }

  private halt(): void {
    this.startedAt = null;
    this.length = null;
    if (this.ticking) clearInterval(this.ticking);
    this.ticking = null;
  }

  private keep(): void {
    if (this.startedAt === null) return;
    const kept: Kept = { workout: this.workout, startedAt: this.startedAt, length: this.length };
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }

  /** Seconds are shown: between two of them nothing is drawn. */
  private tick(): void {
    if (this.startedAt === null) return;
    const at = Date.now();
    if (seconds(at - this.startedAt) === seconds(this.nowAt - this.startedAt)) return;
    this.nowAt = at;
    if (this.over && !this.rung) {
      this.rung = true;
      navigator.vibrate?.([200, 100, 200]);
      this.ring();
    }
  }

  private ring(): void {
    const sound = this.sound;
    if (!sound) return;
    void sound.resume();
    for (const [i, pitch] of [880, 1175].entries()) {
      const tone = sound.createOscillator();
      const volume = sound.createGain();
      const at = sound.currentTime + i * 0.22;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.25, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.2);
      tone.connect(volume).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 0.21);
    }
  }
}

export const timer = new RestTimer();
