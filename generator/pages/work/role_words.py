"""The site's words in the documents of a role, by their names in ``role_documents.js``."""

from collections.abc import Mapping

from generator.languages.language import translatable

WORDS: Mapping[str, str] = {
    "job-description": translatable("Job description"),
    "person-specification": translatable("Person specification"),
    "interview-sheet": translatable("Interview sheet"),
    "induction-plan": translatable("Induction plan"),
    "appraisal-form": translatable("Appraisal form"),
    "team-and-place": translatable("Team and place of work"),
    "reports-to": translatable("Reports to"),
    "what-for": translatable("What the job is for"),
    "duties": translatable("Duties"),
    "done-by-others": translatable("Done by somebody else"),
    "needed": translatable("What is needed"),
    "reference": translatable("Reference"),
    "application": translatable("Application"),
    "interview": translatable("Interview"),
    "task": translatable("Task"),
    "referee": translatable("From a referee"),
    "how-judged": translatable(
        "Tick how each is judged: by the application, at interview, by a task, or by what a "
        "referee says. Somebody new to this work may show it by what they did elsewhere."
    ),
    "essential": translatable("Essential"),
    "essential-means": translatable("Needed from the first day."),
    "desirable": translatable("Desirable"),
    "desirable-means": translatable("Can be learned in the first six months."),
    "candidate": translatable("Candidate"),
    "who-asks": translatable("Who asks"),
    "date": translatable("Date"),
    "how-to-ask": translatable(
        "Ask everybody the same, and write down what was said, not what you think of it. Nobody "
        "needs to know the standards to answer."
    ),
    "listen-for": translatable("Listen for:"),
    "rests-on": translatable("It rests on:"),
    "what-was-said": translatable("What was said"),
    "no-questions": translatable("There are no questions here for what this role needs."),
    "week": translatable("Week"),
    "statement": translatable("Statement"),
    "how-introduced": translatable("How it is introduced, and by whom"),
    "signed-new": translatable("Signed: new colleague"),
    "signed-supervisor": translatable("Signed: supervisor"),
    "new-colleague": translatable("New colleague"),
    "supervisor": translatable("Supervisor"),
    "first-day": translatable("First day"),
    "how-to-induct": translatable(
        "The weeks are a proposal: change them. What is needed from the first day comes first. Two "
        "signatures say that a statement was introduced, and not that it is met: come back to it "
        "after some months of practice."
    ),
    "practitioner": translatable("Practitioner"),
    "shows": translatable("I do this and can show it"),
    "with-help": translatable("I do this with help"),
    "not-yet": translatable("Not yet"),
    "example": translatable("An example from the work"),
    "how-to-appraise": translatable(
        "Beforehand, tick where you stand and note an example. At the meeting, talk about two or "
        "three of them. Use the statements to talk, not to count."
    ),
    "practitioner-sees": translatable("What the practitioner sees"),
    "supervisor-sees": translatable("What the supervisor sees"),
    "agreed": translatable("What we agreed"),
    "who": translatable("Who"),
    "name": translatable("Name"),
    "signature": translatable("Signature"),
    "by-when": translatable("By when"),
    "done": translatable("Done"),
}
