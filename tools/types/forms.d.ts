// The files that readers keep, as generator/model/work_files.py has them, for JSDoc to name:
// tests/tools/test_script_types.py holds them to its examples.

type FormName = "role" | "record" | "ratings" | "team";
type Need = "day_one" | "learned" | "somebody_else";
type RatingState = "shows" | "with_help" | "not_yet" | "not_in_role";
type EntryKind = "observed" | "product" | "testimony" | "reflection" | "discussion";

interface StatedThen { reference: string; words: string }
interface Needed extends StatedThen { need: Need; who?: string | null }

/** What two copies of a file may have, which can be merged. */
interface Dated { changed: string; deleted?: boolean }
interface Part extends Dated { id: string; earlier?: string[] }
interface Rated { reference: string; state: RatingState; changed?: string | null }
interface RatedBefore extends Dated { state: RatingState }
interface Rating extends Dated { reference: string; state: RatingState; earlier?: RatedBefore[] }
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

interface Unsettled {
    entries?: Entry[];
    ratings?: Rating[];
    second_voices?: SecondVoice[];
    actions?: Action[];
}

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
    unsettled?: Unsettled;
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
