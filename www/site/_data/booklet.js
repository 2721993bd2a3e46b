import written from "./written.js";

/** The chapters with their figures numbered in the order in which they stand. */
export default function () {
  return written().map((chapter) => {
    const figure = ({ chart, square }, at) => ({ chart, square, number: `${chapter.number}.${at}`, anchor: `${chapter.id}-${chart}` });
    let count = 1;
    const prose = chapter.prose.map((part) => {
      if (part.kind === "figure") return { ...part, still: figure({ ...part, chart: part.name }, (count += 1)) };
      return part.kind === "prose" ? { ...part, html: part.html.replaceAll("../glossary/index.html#", "#term-").replaceAll("<h2", "<h3").replaceAll("</h2>", "</h3>") } : part;
    });
    return { ...chapter, lead: figure(chapter.lead, 1), prose };
  });
}
