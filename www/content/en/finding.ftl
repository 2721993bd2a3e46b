# What helps a reader to find the way. Loaded when a page has done all else.

## How far one has read
read-share = { $done ->
        [yes] Read
       *[no] { PCT($share) } read
    }
read-forget = Forget what I have read
read-forgotten = Forgotten. It was kept in this browser only.

## Links to places
anchor-copied = Link copied
anchor-followed = The address bar holds the link.

## Terms
term-more = In the glossary

## Search
search-label = Search all chapters
search-close = Close
search-said = { $state ->
        [empty] Ask in your own words: “why are we slow”, “too many meetings”.
        [none] Nothing found. Try fewer words, or others: “late”, “meeting”, “debt”, “queue”. The contents list every chapter.
       *[found] { $count ->
            [one] One page. Arrow keys go through what was found.
           *[other] { INT($count) } pages. Arrow keys go through what was found.
        }
    }
search-failed = The search could not be loaded. Try again.
search-figure = Figure: { $name }

## Filter of the claims
ledger-filter = Filter the claims
ledger-grade = Grade
    .any = Any
ledger-chapter = Chapter
    .any = Any
ledger-text = Words
ledger-all = Show all
ledger-count = { INT($shown) } of { INT($all) } claims
