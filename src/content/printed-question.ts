import type { Question } from "../domain/question.ts";

/** A question as the guide prints it. */
export type PrintedQuestion = Pick<Question, "number" | "group" | "text">;
