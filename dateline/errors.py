"""Everything that can go wrong.

DatelineError
├── UnreadableFile     a file is not what it claims to be; the next one is read
├── UnknownFormat      no reader knows this kind of file
├── BadCall            the call itself was wrong (a missing folder, a wrong date)
├── BadKnowledge       a data file of dateline's own, or of the user's, is wrong
└── BadRecord          the record cannot be opened, or was written by a newer dateline

What is merely unclear in a report is no error: it is a doubt, kept with the claim.
"""


class DatelineError(Exception):
    """Something went wrong; the message is one sentence with the value and what to do."""


class UnreadableFile(DatelineError):
    """A file cannot be opened as what it claims to be."""


class UnknownFormat(DatelineError):
    """No reader knows this kind of file."""


class BadCall(DatelineError):
    """The call itself was wrong."""


class BadKnowledge(DatelineError):
    """A data file is wrong."""


class BadRecord(DatelineError):
    """A record cannot be opened."""
