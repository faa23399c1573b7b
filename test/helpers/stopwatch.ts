/** Starts to measure; the result tells the milliseconds since then, of the processor where others keep it busy. */
export function stopwatch(): () => number {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    return Math.min(wall, (user + system) / 1000);
  };
}
