// Package tier sorts programs into three tiers by readable rules (S85–S87).
package tier

// A Tier is 1, 2 or 3; zero is none.
type Tier uint8
