package app

import "secondlook/domain/records"

// Record is what a [Collection] can keep.
type Record = records.Record

// Table is the storage that a [Collection] needs. Package store implements it.
type Table[T Record] = records.Table[T]

// Tables are the kinds of record that a store keeps.
type Tables = records.Tables

// Store keeps the records in one file. Package store implements it.
type Store = records.Store

// A Backup is a copy of the database.
type Backup = records.Backup

// A SecondFolder is where every backup is copied to as well.
type SecondFolder = records.SecondFolder

// A Change is one row of the journal: a record before and after an edit.
type Change = records.Change
