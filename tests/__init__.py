"""Tests: unit, contract, scenarios, browser, faults and evaluation sets."""
