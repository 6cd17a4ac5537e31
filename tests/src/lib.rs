//! What the tests share: the vectors, and inputs generated from the tables.
