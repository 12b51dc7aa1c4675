/** The words of the button that puts a question into the plan, wherever one is shown. */
export const addToPlanCopy = {
  add: "Add to my plan",
  addShort: "Add",
  inPlan: "In your plan",
  added: "Added to your plan.",
} as const;
