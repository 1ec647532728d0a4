import type Database from 'better-sqlite3';

/** Who repairs an item of a district until when. */
export interface Assignment {
  item: string;
  /** Section (ฝ่าย) of the office. */
  section: string;
  /** RFC 3339 date; null: none was set. */
  due: string | null;
  note: string;
}

export interface AssignmentTable {
  list(district: string, fiscalYear: number): Assignment[];
  /** An assignment that says nothing is removed. */
  set(district: string, fiscalYear: number, assignment: Assignment): void;
}

export function assignmentTable(db: Database.Database): AssignmentTable {
  const select = db.prepare<[string, number], Assignment>('SELECT item, section, due, note FROM assignments WHERE district = ? AND fiscal_year = ?');
  const upsert = db.prepare(
    `INSERT INTO assignments (district, fiscal_year, item, section, due, note) VALUES (@district, @fiscalYear, @item, @section, @due, @note)
     ON CONFLICT (district, fiscal_year, item) DO UPDATE SET section = excluded.section, due = excluded.due, note = excluded.note`,
  );
  const remove = db.prepare('DELETE FROM assignments WHERE district = ? AND fiscal_year = ? AND item = ?');
  return {
    list: (district, fiscalYear) => select.all(district, fiscalYear),
    set(district, fiscalYear, assignment) {
      const { item, section, due, note } = assignment;
      if (section === '' && due === null && note === '') remove.run(district, fiscalYear, item);
      else upsert.run({ district, fiscalYear, ...assignment });
    },
  };
}
