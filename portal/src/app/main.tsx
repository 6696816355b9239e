import { createRoot } from 'react-dom/client'
import { watchActs } from '../session/last-act.ts'
import { loadTexts } from '../texts/load-texts.ts'
import { firstLanguage, keepLanguage } from './first-language.ts'
import { Portal } from './portal.tsx'

const language = firstLanguage()
const texts = await loadTexts(language)
keepLanguage(language)

watchActs()

const place = document.getElementById('portal')
if (place !== null) createRoot(place).render(<Portal first={{ language, texts }} />)
