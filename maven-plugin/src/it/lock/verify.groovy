// The lock holds names and schemas; what breaks them needs a reason, and what does not is only said.
def build = new dev.databag.maven.Build(binding.variables)
def schema = 'src/main/resources/schemas/shop/provider.json'
def lock = 'dev.databag:databag-maven-plugin:lock'

assert !build.exists('databag.lock')
assert build.mvn(lock).has('Locked the databags of 1 package in databag.lock')
def first = build.read('databag.lock')
assert first.startsWith('databag.lock 1\n')
assert first.contains('\npackage com.example.shop\n  type ProviderAppData\n    host = host\n    size = size\n')
assert first.contains('\n    |         "host": {"type": "string"},\n')

// Nothing changed: nothing is said, and nothing is written.
def same = build.mvn(lock, 'process-classes')
assert same.isSuccess()
assert !same.has('Locked ')
assert !same.has('locked-')
assert build.read('databag.lock') == first

// A word goes: its constant goes, and old databags are refused. Both goals say so.
build.replace(schema, '["small", "large"]', '["small"]')
for (goal in ['generate-sources', lock]) {
    def broken = build.mvn(goal)
    assert !broken.isSuccess()
    assert broken.has('databag.lock:[9,5] [locked-name] LARGE of ProviderAppData.Size is not generated any more')
    assert broken.has('provider.json:[8,26] [locked-wire] a new requirer will find size "large" and call the databag invalid')
    assert broken.has('for what is locked at databag.lock:19:32 /properties/app/properties/size/enum')
}
assert build.read('databag.lock') == first

// With a reason it is locked, and the reason stays.
assert build.mvn(lock, '-Ddatabag.accept=undeployed').isSuccess()
assert build.read('databag.lock').contains('\n  accepted undeployed\n    breaks LARGE of ProviderAppData.Size is not generated any more\n')
assert build.mvn('process-classes').isSuccess()

// A member more hurts nobody, and is not protected before it is locked.
build.replace(schema, '"host": {"type": "string"},', '"host": {"type": "string"}, "port": {"type": "integer"},')
def more = build.mvn('process-classes')
assert more.isSuccess()
assert more.has('[stale-lock] the schemas of com.example.shop have changed, compatibly, since they were locked')
assert build.mvn(lock).has('Locked the databags of 1 package in databag.lock')
assert build.read('databag.lock').contains('\n    port = port\n')

// Whoever edits a schema in the lock is told.
build.replace('databag.lock', '"small"', '"tiny"')
def edited = build.mvn('generate-sources')
assert !edited.isSuccess()
assert edited.has('[broken-lock] this is no line of a lock, or a schema in it does not have its digest')
