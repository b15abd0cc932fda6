"""Many documents on all cores: each worker does whole documents, and the results come back in the order of the documents.

A worker that was forked has the parent's glossary; one that was started anew loads it from the cache. A few small
documents are quicker done than shared out.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import TypeVar

from atau.config import Configuration
from atau.model import Profile
from atau.pipeline.documents import Run
from atau.pipeline.sources import AnySource, FileSource, sources

Value = TypeVar("Value")
Verb = Callable[[Run, Profile], Iterator[Value]]

LEAST_DOCUMENTS = 8
LEAST_BYTES = 1_500_000
CHUNKS = 8
"""How many chunks a worker gets: small enough that no worker waits for another at the end."""

_inherited: Run | None = None


def in_parallel(verb: Verb[Value], run: Run, profile: Profile) -> Iterator[Value]:
    """What `verb(run, profile)` yields, in the same order, from as many processes as pay off."""
    if run.given is not None:  # in a worker, or found before
        yield from verb(run, profile)
        return
    found = list(sources(run.paths, run.configuration.exclude, run.standard_input))
    jobs = min(run.jobs or os.cpu_count() or 1, len(found))
    if jobs < 2 or not _pays_off(found):
        yield from verb(replace(run, given=found), profile)
        return
    import multiprocessing  # a run of one document does not pay for these
    from concurrent.futures import ProcessPoolExecutor

    global _inherited
    _inherited = run
    size = max(1, len(found) // (jobs * CHUNKS))
    chunks = [found[at : at + size] for at in range(0, len(found), size)]
    with ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(run.configuration,)) as pool:
        try:
            tasks = [pool.submit(_work, verb, chunk, profile) for chunk in chunks]
            for chunk, task in zip(chunks, tasks, strict=True):
                for source in chunk:
                    run.progress(source.name)
                yield from task.result()
        except BaseException:  # interrupted, or nobody reads on: the workers must not finish what they have begun
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in multiprocessing.active_children():
                worker.terminate()
            raise


def _pays_off(found: Sequence[AnySource]) -> bool:
    if len(found) < LEAST_DOCUMENTS or not all(isinstance(source, FileSource) for source in found):
        return False
    size = 0
    for source in found:
        size += os.path.getsize(source.name) if os.path.isfile(source.name) else 0  # noqa: PTH113, PTH202
        if size >= LEAST_BYTES:
            return True
    return False


def _prepare(configuration: Configuration) -> None:
    """What a worker does first. The parent alone is interrupted, and ends its workers; it has found the plugins sound."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    global _inherited
    if _inherited is not None:
        return
    from atau import i18n
    from atau.pipeline.builtins import load_plugins
    from atau.pipeline.glossary import load_compiled

    i18n.use_environment()
    plugins = load_plugins()
    _inherited = Run((), configuration, plugins, load_compiled(configuration, plugins), BytesIO())


def _work(verb: Verb[Value], chunk: Sequence[AnySource], profile: Profile) -> list[Value]:
    """What a worker does with each chunk."""
    assert _inherited is not None
    return list(verb(replace(_inherited, given=chunk, progress=_silent), profile))


def _silent(_name: str) -> None:
    """The parent shows the progress."""
