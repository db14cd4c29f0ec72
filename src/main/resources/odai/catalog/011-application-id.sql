-- The letters ODAI: tells other tools, and `file`, whose database it is.
PRAGMA application_id = 0x4F444149;
