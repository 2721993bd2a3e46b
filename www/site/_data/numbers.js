/** The page for a reader's own tables: what it reads, each with a sample, and the chapters that end with a link to it. */
export default {
  kinds: [
    { id: "finished", sample: "finished" },
    { id: "spans", sample: "started-finished" },
    { id: "sizes", sample: "team-size" },
    { id: "estimates", sample: "estimates" },
  ],
  chapters: ["planning", "coordination", "throughput"],
};
