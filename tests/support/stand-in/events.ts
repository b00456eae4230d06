import { EventEmitter } from "node:events";

/** The object of an Electron event whose default a listener may prevent. */
export type PreventableEvent = { defaultPrevented: boolean; preventDefault(): void };

export function preventable<Details extends object>(details: Details): Details & PreventableEvent {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Listeners by event name. Typed loosely here; what the program may listen for is typed in its parts. */
export class Emitter {
  readonly #events = new EventEmitter();

  on(event: string, listener: (...given: never[]) => void): this {
    this.#events.on(event, listener as (...given: unknown[]) => void);
    return this;
  }

  emit(event: string, ...given: readonly unknown[]): void {
    this.#events.emit(event, ...given);
  }

  /** Emits an event whose default is to go on, and answers whether nobody prevented it. */
  emitPreventable(event: string, details: object = {}, ...given: readonly unknown[]): boolean {
    const object = preventable(details);
    this.emit(event, object, ...given);
    return !object.defaultPrevented;
  }
}
