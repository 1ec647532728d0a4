import type Database from 'better-sqlite3';
import type { Settlement } from '../model/settlement.js';

/** People's decisions. Nothing is ever removed: what no longer counts is withdrawn and stays in the history. */
export interface SettlementTable {
  /** At most one decision on a requirement counts: what was decided before is withdrawn by the same person. Returns its id. */
  add(settlement: Omit<Settlement, 'id' | 'withdrawnAt' | 'withdrawnBy'>): number;
  byId(id: number): Settlement | null;
  /** Not withdrawn yet: it is now. False: there is none of this id that counts. */
  withdraw(id: number, by: string, at: string): boolean;
  /** All of one item, or of all items, newest first, withdrawn ones included. */
  list(district: string, fiscalYear: number, item?: string): Settlement[];
  /**
   * Those that hold for an audit: the machine asks for a person there, the content and what the checklist asks are those on which
   * it was decided. An audit whose content keys were not noted (see `contentKey`) has none.
   */
  holding(auditId: string): Settlement[];
  /** Key of what an audit saw of an item; null where nobody asked for it yet. */
  contentKey(auditId: string, item: string): string | null;
  noteContentKey(auditId: string, item: string, key: string): void;
}

const COLUMNS = `s.id, s.district, s.fiscal_year AS fiscalYear, s.item, s.requirement, s.content_key AS contentKey, s.requirement_hash AS requirementHash,
  s.audit_id AS audit, s.verdict, s.reason, s.name, s.account, s.at, s.withdrawn_at AS withdrawnAt, s.withdrawn_by AS withdrawnBy`;

export function settlementTable(db: Database.Database): SettlementTable {
  const insert = db.prepare(
    `INSERT INTO settlements (district, fiscal_year, item, requirement, content_key, requirement_hash, audit_id, verdict, reason, name, account, at)
     VALUES (@district, @fiscalYear, @item, @requirement, @contentKey, @requirementHash, @audit, @verdict, @reason, @name, @account, @at)`,
  );
  const replace = db.prepare('UPDATE settlements SET withdrawn_at = @at, withdrawn_by = @name WHERE district = @district AND fiscal_year = @fiscalYear AND requirement = @requirement AND withdrawn_at IS NULL');
  const withdraw = db.prepare('UPDATE settlements SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL');
  const byId = db.prepare<[number], Settlement>(`SELECT ${COLUMNS} FROM settlements AS s WHERE s.id = ?`);
  const list = db.prepare<[{ district: string; fiscalYear: number; item: string | null }], Settlement>(
    `SELECT ${COLUMNS} FROM settlements AS s WHERE s.district = @district AND s.fiscal_year = @fiscalYear AND (@item IS NULL OR s.item = @item) ORDER BY s.id DESC`,
  );
  const holding = db.prepare<[string], Settlement>(
    `SELECT ${COLUMNS} FROM audits AS a
       JOIN settlements AS s ON s.district = a.district AND s.fiscal_year = a.fiscal_year AND s.withdrawn_at IS NULL
       JOIN items AS i ON i.audit_id = a.id AND i.item = s.item AND i.content_key = s.content_key
       JOIN verdicts AS v ON v.audit_id = a.id AND v.requirement = s.requirement AND v.verdict = 'review' AND coalesce(v.requirement_hash, '') = s.requirement_hash
     WHERE a.id = ? ORDER BY s.id`,
  );
  const contentKey = db.prepare<[string, string], { key: string | null }>('SELECT content_key AS key FROM items WHERE audit_id = ? AND item = ?');
  const note = db.prepare('UPDATE items SET content_key = @key WHERE audit_id = @auditId AND item = @item');
  const add = db.transaction((settlement: Parameters<SettlementTable['add']>[0]) => {
    const { district, fiscalYear, requirement, at, name } = settlement;
    replace.run({ district, fiscalYear, requirement, at, name });
    return Number(insert.run(settlement).lastInsertRowid);
  });
  return {
    add: (settlement) => add.immediate(settlement),
    byId: (id) => byId.get(id) ?? null,
    withdraw: (id, by, at) => withdraw.run(at, by, id).changes === 1,
    list: (district, fiscalYear, item) => list.all({ district, fiscalYear, item: item ?? null }),
    holding: (auditId) => holding.all(auditId),
    contentKey: (auditId, item) => contentKey.get(auditId, item)?.key ?? null,
    noteContentKey: (auditId, item, key) => void note.run({ auditId, item, key }),
  };
}
