/** The rest between two sets: counts down to what is planned, and up where nothing is. */
class RestTimer {
  private startedAt = $state<number | null>(null);
  private length = $state<number | null>(null);
  private nowAt = $state(Date.now());
  private ticking: ReturnType<typeof setInterval> | null = null;
  private rung = false;
  private sound: AudioContext | null = null;
  label = $state("");

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

  start(seconds: number | null, label: string): void {
    this.startedAt = Date.now();
    this.nowAt = this.startedAt;
    this.length = seconds;
    this.label = label;
    this.rung = false;
    // Made by the tap that starts it: a browser lets no other code make a sound.
    this.sound ??= typeof AudioContext === "undefined" ? null : new AudioContext();
    this.ticking ??= setInterval(() => this.tick(), 250);
  }

  add(seconds: number): void {
    this.length = Math.max(0, (this.length ?? this.passed) + seconds);
    this.rung = this.over;
  }

  stop(): void {
    this.startedAt = null;
    this.length = null;
    if (this.ticking) clearInterval(this.ticking);
    this.ticking = null;
  }

  private tick(): void {
    this.nowAt = Date.now();
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
