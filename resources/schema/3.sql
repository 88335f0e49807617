-- What version 3 adds to a book of version 2; never changed after its release. Indexes follow from the schema.
ALTER TABLE customer ADD COLUMN need_by TEXT;
ALTER TABLE customer ADD COLUMN intent_id INTEGER REFERENCES option (id);
ALTER TABLE customer ADD COLUMN fit_id INTEGER REFERENCES option (id);
ALTER TABLE customer ADD COLUMN strategic INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE customer ADD COLUMN industry_scale INTEGER;
ALTER TABLE customer ADD COLUMN budget_trend INTEGER;
ALTER TABLE customer ADD COLUMN referred_by_id INTEGER REFERENCES customer (id);
ALTER TABLE stage_change ADD COLUMN unmet TEXT;
ALTER TABLE loss ADD COLUMN stage_id INTEGER REFERENCES option (id);
CREATE TABLE market_entry (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  month TEXT NOT NULL,
  competitor TEXT,
  share INTEGER,
  remark TEXT,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid)
);
CREATE TABLE review_note (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  period TEXT NOT NULL,
  section TEXT NOT NULL,
  content TEXT,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid)
);
CREATE TABLE cost_entry (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  source_id INTEGER,
  spent_on TEXT,
  amount INTEGER,
  remark TEXT,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(source_id) REFERENCES option (id)
);
CREATE TABLE improvement (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  month TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT,
  evidence TEXT,
  due_on TEXT,
  done_at TEXT,
  carried_id INTEGER,
  owner_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(carried_id) REFERENCES improvement (id),
  FOREIGN KEY(owner_id) REFERENCES option (id)
);
CREATE TABLE grade_suggestion (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  from_id INTEGER,
  to_id INTEGER,
  score INTEGER,
  score_before INTEGER,
  cause TEXT DEFAULT 'rule' NOT NULL,
  inputs TEXT,
  evidence TEXT,
  rule_id INTEGER,
  made_at TEXT,
  state TEXT DEFAULT 'open' NOT NULL,
  decided_at TEXT,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(customer_id) REFERENCES customer (id),
  FOREIGN KEY(from_id) REFERENCES option (id),
  FOREIGN KEY(to_id) REFERENCES option (id),
  FOREIGN KEY(rule_id) REFERENCES rule_version (id)
);
CREATE TABLE health_mark (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  field TEXT,
  value TEXT,
  verdict TEXT NOT NULL,
  marked_at TEXT,
  remark TEXT,
  owner_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(customer_id) REFERENCES customer (id),
  FOREIGN KEY(owner_id) REFERENCES option (id)
);
CREATE TABLE stage_tick (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  stage_id INTEGER,
  criterion TEXT NOT NULL,
  evidence TEXT,
  ticked_at TEXT,
  owner_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(customer_id) REFERENCES customer (id),
  FOREIGN KEY(stage_id) REFERENCES option (id),
  FOREIGN KEY(owner_id) REFERENCES option (id)
);
CREATE TABLE conversion_factor (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  conversion_id INTEGER NOT NULL,
  factor_id INTEGER NOT NULL,
  FOREIGN KEY(conversion_id) REFERENCES conversion (id),
  FOREIGN KEY(factor_id) REFERENCES option (id)
);
CREATE TABLE conversion_line (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  conversion_id INTEGER NOT NULL,
  product TEXT NOT NULL,
  quantity INTEGER,
  amount INTEGER,
  cost INTEGER,
  position INTEGER DEFAULT 0 NOT NULL,
  FOREIGN KEY(conversion_id) REFERENCES conversion (id)
);
CREATE TABLE need_report (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  contact_id INTEGER,
  written_on TEXT,
  core_need TEXT,
  direction TEXT,
  value TEXT,
  owner_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(customer_id) REFERENCES customer (id),
  FOREIGN KEY(contact_id) REFERENCES contact (id),
  FOREIGN KEY(owner_id) REFERENCES option (id)
);
CREATE TABLE payment (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  conversion_id INTEGER,
  due_on TEXT,
  amount INTEGER,
  paid_on TEXT,
  remark TEXT,
  owner_id INTEGER,
  created_at TEXT,
  updated_at TEXT,
  deleted_at TEXT,
  UNIQUE (uid),
  FOREIGN KEY(customer_id) REFERENCES customer (id),
  FOREIGN KEY(conversion_id) REFERENCES conversion (id),
  FOREIGN KEY(owner_id) REFERENCES option (id)
);
