/** Work that is under way, and how its end is told. */
type Job = () => Promise<() => Promise<void>>;

/** Runs jobs beside each other, and tells of them in the order in which they were added. */
export type Queue = {
  /** Starts a job; waits only where too many would be under way. */
  add(job: Job): Promise<void>;
  /** Resolves when everything was told. */
  end(): Promise<void>;
};

export function createQueue(mostAtOnce: number): Queue {
  const underWay: ReturnType<Job>[] = [];
  const leave = async (count: number): Promise<void> => {
    while (underWay.length > count) {
      const tell = await underWay.shift();
      await tell?.();
    }
  };
  return {
    async add(job) {
      underWay.push(job());
      await leave(mostAtOnce - 1);
    },
    end: () => leave(0),
  };
}
