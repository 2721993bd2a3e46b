// Two models in plain JavaScript, as one would write them: what the Rust ones are raced against.

/** The scaling law at sixty team sizes, many times over. */
export function scaling(times) {
  let sum = 0;
  for (let time = 0; time < times; time += 1) {
    const alpha = 0.03 + time * 1e-6;
    const beta = 0.005;
    for (let n = 1; n <= 60; n += 1) sum += n / (1 + alpha * (n - 1) + beta * n * (n - 1));
  }
  return sum;
}

/** A late project run to its end, day by day, many times over: person-days, 0 if it never ends. */
export function project(times) {
  let sum = 0;
  for (let time = 0; time < times; time += 1) sum += personDays(time % 15, 110);
  return sum;
}

function personDays(joining, joiningDay) {
  let newcomers = 0;
  let veterans = 20;
  let day = 0;
  let done = 0;
  let effort = 0;
  let joined = false;
  while (done < 500 - 1e-9) {
    if (!joined && day >= joiningDay) {
      newcomers += joining;
      joined = true;
    }
    const people = newcomers + veterans;
    const overhead = Math.min(1, 0.0006 * people * people);
    if (overhead >= 1) return 0;
    const learned = Math.min(newcomers / 20, newcomers);
    newcomers -= learned;
    veterans += learned;
    const training = Math.min(0.25 * newcomers, veterans);
    const hands = 0.8 * newcomers + 1.2 * (veterans - training);
    const total = newcomers + veterans;
    done += 0.1 * (1 - Math.min(1, 0.0006 * total * total)) * hands;
    day += 1;
    effort += total;
  }
  return effort;
}
