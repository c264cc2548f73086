// The files that readers keep, as generator/model/work_files.py has them, for JSDoc to name:
// tests/tools/test_script_types.py holds them to its examples.

type FormName = "role" | "record" | "ratings" | "team";
type Need = "day_one" | "learned" | "somebody_else";
type RatingState = "shows" | "with_help" | "not_yet" | "not_in_role";
type EntryKind = "observed" | "product" | "testimony" | "reflection" | "discussion";

interface StatedThen { reference: string; words: string }
interface Needed extends StatedThen { need: Need; who?: string | null }

/** What has an id, so that two copies of a file can be merged. */
interface Part { id: string; changed: string; deleted?: boolean }
interface Rated { reference: string; state: RatingState; changed?: string | null }
interface Rating extends Rated { changed: string }
interface SecondVoice extends Rating { name: string; date: string }
interface Entry extends Part {
    date: string;
    kind: EntryKind;
    what: string;
    kept_at: string;
    statements: string[];
}
interface Action extends Part { text: string; due?: string | null; done?: boolean | string | null }
interface Sheet { id: string; date: string }
interface Person extends Part { initials: string; ratings: Rated[] }
interface Course extends Part { title: string; statements: string[] }

interface WorkFile { version: number; suite: string; edition: string; id: string }
interface RoleForm extends WorkFile {
    form: "role";
    name: string;
    notes?: string;
    changed: string;
    statements: Needed[];
}
interface RecordForm extends WorkFile {
    form: "record";
    name: string;
    changed: string;
    statements: StatedThen[];
    entries: Entry[];
    ratings: Rating[];
    second_voices: SecondVoice[];
    actions: Action[];
    sheets: Sheet[];
    role?: RoleForm | null;
}
interface RatingsForm extends WorkFile {
    form: "ratings";
    initials: string;
    date: string;
    statements: StatedThen[];
    ratings: Rated[];
}
interface TeamForm extends WorkFile {
    form: "team";
    name: string;
    changed: string;
    statements: StatedThen[];
    people: Person[];
    courses: Course[];
    role?: RoleForm | null;
}
type Form = RoleForm | RecordForm | RatingsForm | TeamForm;
