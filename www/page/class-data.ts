/** All questions that codes can be about, as they stand in the class page. */

export interface Question {
  /** 1 to 17 are the chapters', from 101 the bank's. */
  readonly number: number;
  readonly id: string;
  /** A chapter's title; the bank's questions have none. */
  readonly title?: string;
  readonly ask: string;
  readonly choices: readonly { readonly label: string; readonly right: boolean; readonly misconception?: string }[];
}

/** What wrong answers show, in words by code. */
export type Misconceptions = Readonly<Record<string, string>>;

/** Numbers of the bank's questions begin after this. */
const CHAPTERS = 100;

/** Reads them. */
export function readQuestions(section: ParentNode): { questions: readonly Question[]; misconceptions: Misconceptions } {
  return JSON.parse(section.querySelector("[data-questions]")?.textContent ?? '{"questions":[],"misconceptions":{}}') as { questions: Question[]; misconceptions: Misconceptions };
}

/** The questions of the test, in its order. */
export function testOf(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ number }) => number > CHAPTERS);
}
