/**
 * Version of the rules. Raise it when a file under `src/check` or `src/thai` changes what some document is judged to be:
 * `oit rejudge` names it as the reason of a changed verdict. What the checklist asks is versioned by itself, by its content.
 */
export const RULES_VERSION = 6;
