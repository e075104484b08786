"""Teaching the assistant what staff corrected, and trying it out beside the live one."""
