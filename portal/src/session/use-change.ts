import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Makes a way to fetch anew whatever was fetched under these keys, where it is shown. */
export function useRefresh(...areas: readonly string[]): () => Promise<void> {
  const client = useQueryClient()
  const names = areas.join()
  return useCallback(async () => {
    await Promise.all(names.split(',').map((area) => client.invalidateQueries({ queryKey: [area] })))
  }, [client, names])
}

/** A change, after which these are fetched anew: before it counts as done, so that the page shows it. */
export function useChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  ...areas: readonly string[]
) {
  const refresh = useRefresh(...areas)
  return useMutation({
    mutationFn: change,
    onSuccess: refresh,
    // A refusal often means that somebody else was quicker.
    onError: () => void refresh(),
  })
}
